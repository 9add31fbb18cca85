#!/usr/bin/env bash
# Builds and tries the image where there is neither a Docker engine nor a registry: make image
#
# Needs root, and Debian's buildah and debootstrap. A Debian root with Python 3.11 stands for python:3.11-slim; everything
# after FROM is the Dockerfile's own. Words after the command go to `buildah build`, such as
# --volume /etc/pip.conf:/etc/pip.conf:ro; BASE_ROOT names a folder with such a root that is there already.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export BUILDAH_ISOLATION=chroot STORAGE_DRIVER=vfs STORAGE_OPTS="" _CONTAINERS_USERNS_CONFIGURED=""
own=(buildah --root "$work/storage" --runroot "$work/run")

echo "a Debian root in place of python:3.11-slim ..."
if [ -n "${BASE_ROOT:-}" ]; then cp -a "$BASE_ROOT" "$work/base"
else debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm "$work/base" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
fi
ln -sf python3 "$work/base/usr/bin/python"
tar -C "$work/base" --exclude=./proc --exclude=./sys --exclude=./dev -c . > "$work/base.tar"
base=$("${own[@]}" from scratch)
"${own[@]}" add -q "$base" "$work/base.tar" / > /dev/null
"${own[@]}" commit -q "$base" docker.io/library/python:3.11-slim > /dev/null
rm -rf "$work/base" "$work/base.tar"

echo "the Dockerfile ..."
"${own[@]}" build --quiet --format docker --pull-never --layers=false --network host "$@" -f deploy/Dockerfile -t alliance-watch . > /dev/null

echo "the image ..."
box=$("${own[@]}" from --pull-never alliance-watch)
run() { "${own[@]}" run --network host "$box" -- "$@"; }
[ "$(run id -u)" = 10001 ]
run alliance-watch --version
run python -m pip check
run sh -c '! touch /app/x 2> /dev/null && touch /data/x'
run sh -c 'command -v prefect > /dev/null && command -v streamlit > /dev/null && test -f /app/prefect.yaml'
echo "serve, until its own health check is content ..."
check=$("${own[@]}" inspect --type image --format '{{index .Docker.Config.Healthcheck.Test 3}}' alliance-watch)
run sh -c '
  printf "feeds: []\n" > /tmp/feeds.yaml
  printf "watches: []\n" > /tmp/watchlist.yaml
  export ALLIANCE_WATCH_FEEDS=/tmp/feeds.yaml ALLIANCE_WATCH_WATCHLIST=/tmp/watchlist.yaml
  alliance-watch serve --metrics-port 9108 > /tmp/log 2>&1 &
  for second in $(seq 240); do
    sleep 1
    if [ -f /data/warehouse.snapshot.duckdb ] && python -c "$1" 2> /dev/null; then kill $!; wait; exit 0; fi
  done
  cat /tmp/log; kill $!; exit 1' sh "$check"
echo "built, and well"
