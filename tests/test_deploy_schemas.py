"""The compose file and the manifests against their whole schemas, and variables against those that are read."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from flows.prefect_home import QUIET

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
MANIFESTS = [
    pytest.param(one, id=f"{one['kind']} {one['metadata']['name']}")
    for file in sorted((DEPLOY / "kubernetes").glob("*.yaml"))
    if file.name not in ("kustomization.yaml", "feeds.yaml", "watchlist.yaml")
    for one in yaml.safe_load_all(file.read_text("utf-8"))
]  # fmt: skip


def schema(name: str) -> dict[str, Any]:
    return dict(json.loads((Path(__file__).parent / "schemas" / f"{name}.json").read_text("utf-8")))


def wrong(validator: Draft202012Validator, what: object) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(what)]


def of_kind(manifest: dict[str, Any]) -> Draft202012Validator:
    """The definition of the manifest's kind; KeyError where Kubernetes has none of that version."""
    known = schema("kubernetes")
    group, _, version = manifest["apiVersion"].rpartition("/")
    name = f"io.k8s.api.{group.removesuffix('.k8s.io') or 'core'}.{version}.{manifest['kind']}"
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": {name: known["$defs"][name]} | known["$defs"]})


@pytest.mark.parametrize("manifest", MANIFESTS)
def test_kubernetes_knows_every_field_of_the_manifests(manifest: dict[str, Any]) -> None:
    assert wrong(of_kind(manifest), manifest) == []


def test_a_field_that_kubernetes_does_not_know_or_of_another_type_is_found() -> None:
    [serve] = [one.values[0] for one in MANIFESTS if one.id == "Deployment serve"]
    text = json.dumps(serve)
    for right, slip in (('"readOnlyRootFilesystem"', '"readonlyRootFilesystem"'), ('"replicas": 1', '"replicas": "1"'),
                        ('"containerPort"', '"port"')):  # fmt: skip
        assert right in text
        assert wrong(of_kind(serve), json.loads(text.replace(right, slip))), slip


def test_compose_knows_every_key_of_the_compose_file() -> None:
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    validator = Draft202012Validator(schema("compose"))
    assert wrong(validator, compose) == []
    compose["services"]["worker"]["enviroment"] = {}
    compose["services"]["prefect"]["healthcheck"]["retries"] = []
    told = "\n".join(wrong(validator, compose))
    assert "'enviroment' was unexpected" in told
    assert "$.services.prefect.healthcheck.retries" in told


def test_prefect_reads_every_variable_that_is_set_for_it(prefect_harness: Path) -> None:
    from prefect.settings.legacy import _get_valid_setting_names
    from prefect.settings.models.root import Settings

    told = [(DEPLOY / "compose.yaml").read_text("utf-8"), *QUIET, (ROOT / "docs" / "operations.md").read_text("utf-8")]
    names = set(re.findall(r"PREFECT_[A-Z_]+[A-Z]", "\n".join(told)))
    assert names - _get_valid_setting_names(Settings) == set()
    assert len(names) > 10
