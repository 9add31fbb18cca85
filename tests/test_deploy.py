"""deploy/ as far as it can be checked without an engine, a cluster or a network."""

import importlib
import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows import serve
from flows.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DEPLOYMENTS = yaml.safe_load((DEPLOY / "prefect.yaml").read_text("utf-8"))["deployments"]
KUBERNETES = DEPLOY / "kubernetes"
OBJECTS = [
    one
    for file in sorted(KUBERNETES.glob("*.yaml"))
    if file.name != "kustomization.yaml"
    for one in yaml.safe_load_all(file.read_text("utf-8"))
]
DOCKERFILE = (DEPLOY / "Dockerfile").read_text("utf-8")
SERVICE_KEYS = {
    "image", "build", "command", "environment", "env_file", "ports", "volumes", "depends_on", "healthcheck", "restart",
    "read_only", "tmpfs", "cap_drop", "security_opt",
}  # fmt: skip


def packages(lock: Path) -> dict[str, str]:
    """name==version -> its hashes."""
    entries = re.split(r"\n(?=\S)", lock.read_text("utf-8"))
    return {entry.split()[0]: entry for entry in entries if "==" in entry}


def test_the_image_installs_what_is_tested_and_only_with_hashes() -> None:
    image, tested = packages(DEPLOY / "requirements.lock"), packages(ROOT / "requirements.lock")
    assert set(image) <= set(tested)
    assert all("--hash=sha256:" in entry for entry in image.values())
    assert not any(name.startswith(("pytest==", "mypy==", "ruff==")) for name in image)
    for needed in ("duckdb", "prefect", "asyncpg", "streamlit", "setuptools"):
        assert any(name.startswith(f"{needed}==") for name in image), needed


def test_the_dockerfile_copies_what_exists_and_ends_as_nobody_special() -> None:
    sent = [line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")]
    copied = [
        name for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE) for name in line.split()[:-1]
    ]
    assert copied
    for name in copied:
        assert (ROOT / name).exists(), name
        assert name in sent, f"{name} is left out by .dockerignore"
    assert "--require-hashes" in DOCKERFILE
    assert re.search(r"^HEALTHCHECK ", DOCKERFILE, re.MULTILINE)
    assert re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE)[-1] == "10001"


def test_what_deploy_sets_are_settings() -> None:
    known = {PREFIX + (field.alias or name).upper() for name, field in Settings.model_fields.items()}
    for file in [DEPLOY / "Dockerfile", *DEPLOY.glob("*.yaml"), *UNITS, *KUBERNETES.glob("*.yaml")]:
        assert set(re.findall(rf"{PREFIX}[A-Z_]+", file.read_text("utf-8"))) <= known, file.name


def test_every_option_of_every_command_line_exists() -> None:
    command_lines = [DOCKERFILE, *(file.read_text("utf-8") for file in UNITS), *map(str, OBJECTS)]
    source = (ROOT / "flows" / "cli" / "serve.py").read_text("utf-8")
    for option in {option for text in command_lines for option in re.findall(r"--(metrics-\w+)", text)}:
        assert option.replace("-", "_") in source


@pytest.mark.parametrize("name", SERVICES)
def test_compose_services_are_sound(name: str) -> None:
    service = SERVICES[name]
    assert set(service) <= SERVICE_KEYS
    assert "image" in service
    for port in service.get("ports", []):
        assert port.startswith("127.0.0.1:"), "loopback by default"
    for other, condition in service.get("depends_on", {}).items():
        assert condition["condition"] in ("service_healthy", "service_completed_successfully")
        assert other in SERVICES
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        assert source in COMPOSE["volumes"] or (DEPLOY / source).exists(), source
    if service["image"] == "alliance-watch":
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
    environment = service.get("environment", {})
    assert all(isinstance(value, str) for value in environment.values()), "a bare true or number surprises"


def test_no_password_is_written_down() -> None:
    text = (DEPLOY / "compose.yaml").read_text("utf-8")
    assert set(re.findall(r"PASSWORD: (\S+)", text)) == {"${POSTGRES_PASSWORD:?set"}


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_accepts_the_units(unit: Path) -> None:
    found = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], check=False, capture_output=True, text=True,
                           timeout=30)  # fmt: skip
    ours = [line for line in found.stderr.splitlines() if unit.name in line]
    assert found.returncode == 0, found.stderr
    assert not ours


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_units_give_little_away(unit: Path) -> None:
    lines = set(unit.read_text("utf-8").splitlines())
    assert {"NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes", "User=alliance-watch"} <= lines


def test_the_deployments_are_those_of_serve(prefect_harness: Path) -> None:
    served = {deployment.name: deployment for deployment in serve.deployments()}
    assert {one["name"] for one in DEPLOYMENTS} == set(served)
    for one in DEPLOYMENTS:
        twin = served[one["name"]]
        (schedule,) = one["schedules"]
        assert schedule == {"cron": twin.schedules[0].schedule.cron, "timezone": "Asia/Seoul"}
        assert one["concurrency_limit"] == {"limit": 1, "collision_strategy": "ENQUEUE"}
        assert (one["description"], one["tags"]) == (twin.description, twin.tags)
        module, _, name = one["entrypoint"].rpartition(".")
        flow = getattr(importlib.import_module(module), name)
        assert flow.name == twin.flow_name
        assert set(one.get("parameters", {})) <= set(inspect.signature(flow.fn).parameters)


def test_composes_own_command_brings_the_deployments_to_a_server(prefect_harness: Path, tmp_path: Path) -> None:
    """`prefect deploy --all` for real, where the image has its prefect.yaml."""
    from prefect.client.orchestration import get_client
    from prefect.settings import PREFECT_API_URL

    shutil.copy(DEPLOY / "prefect.yaml", tmp_path)
    own = {"PREFECT_API_URL": PREFECT_API_URL.value() or "", "PREFECT_HOME": str(tmp_path / "prefect"),
           "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}  # fmt: skip
    environ = os.environ | SERVICES["deployments"]["environment"] | own
    command = SERVICES["deployments"]["command"]
    done = subprocess.run(command, cwd=tmp_path, env=environ, check=False, capture_output=True, text=True, timeout=150)
    assert done.returncode == 0, done.stdout + done.stderr
    with get_client(sync_client=True) as client:
        made = [one for one in client.read_deployments() if one.work_pool_name == "alliance-watch"]
        assert {one.name: one.schedules[0].schedule.cron for one in made} == {
            one["name"]: one["schedules"][0]["cron"] for one in DEPLOYMENTS
        }
        assert {one.schedules[0].schedule.timezone for one in made} == {"Asia/Seoul"}
        assert {one.concurrency_options.collision_strategy for one in made} == {"ENQUEUE"}
        for one in made:                    # the server is that of other tests, too
            client.delete_deployment(one.id)


def test_the_kustomization_names_every_manifest() -> None:
    kustomization = yaml.safe_load((KUBERNETES / "kustomization.yaml").read_text("utf-8"))
    assert set(kustomization["resources"]) == {file.name for file in KUBERNETES.glob("*.yaml")} - {
        "kustomization.yaml", "feeds.yaml", "watchlist.yaml",
    }  # fmt: skip
    assert all({"apiVersion", "kind", "metadata"} <= set(one) for one in OBJECTS)


@pytest.mark.parametrize("workload", [one for one in OBJECTS if one["kind"] == "Deployment"], ids=str)
def test_workloads_run_as_nobody_special(workload: dict[str, Any]) -> None:
    pod = workload["spec"]["template"]["spec"]
    labels = workload["spec"]["template"]["metadata"]["labels"]
    assert workload["spec"]["selector"]["matchLabels"].items() <= labels.items()
    assert pod["securityContext"]["runAsNonRoot"]
    volumes = {volume["name"] for volume in pod["volumes"]}
    for container in pod["containers"]:
        assert container["securityContext"]["readOnlyRootFilesystem"]
        assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
        assert container["resources"]["limits"]["memory"]
        assert {mount["name"] for mount in container["volumeMounts"]} <= volumes


def test_one_process_writes() -> None:
    (writer,) = [one for one in OBJECTS if one["kind"] == "Deployment" and one["metadata"]["name"] == "serve"]
    assert writer["spec"]["replicas"] == 1
    assert writer["spec"]["strategy"] == {"type": "Recreate"}


@pytest.mark.skipif(not shutil.which("kubectl"), reason="no kubectl here")
def test_kustomize_builds_all_of_it(tmp_path: Path) -> None:
    base = shutil.copytree(KUBERNETES, tmp_path / "kubernetes")
    for name in ("feeds.yaml", "watchlist.yaml"):
        shutil.copy(ROOT / name, base / name)
    built = subprocess.run(["kubectl", "kustomize", base], check=False, capture_output=True, text=True, timeout=30)
    assert built.returncode == 0, built.stderr
    objects = list(yaml.safe_load_all(built.stdout))
    assert len(objects) == len(OBJECTS) + 1     # and the ConfigMap
    assert {one["metadata"].get("namespace") for one in objects if one["kind"] != "Namespace"} == {"alliance-watch"}


def test_the_polls_of_many_machines_are_the_one_poll_in_parts() -> None:
    [poll] = [one for one in DEPLOYMENTS if one["name"] == "poll"]
    parts = yaml.safe_load((DEPLOY / "many.yaml").read_text("utf-8"))["deployments"]
    shares = [one["work_pool"]["job_variables"]["env"]["ALLIANCE_WATCH_SHARE"] for one in parts]
    assert shares == [f"{number}/{len(parts)}" for number in range(1, len(parts) + 1)]
    for one in parts:
        assert one["work_pool"]["name"] == poll["work_pool"]["name"]
        for key in ("entrypoint", "schedules", "concurrency_limit", "parameters", "tags"):
            assert one[key] == poll[key]
