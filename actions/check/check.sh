#!/usr/bin/env bash
# Exits with the code of `plangate check`. Reads PLANGATE_URL, PLANGATE_TOKEN, PROJECT, COMMIT and ENVIRONMENT.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
target=(--commit "$COMMIT")
if [ -n "$ENVIRONMENT" ]; then target+=(--environment "$ENVIRONMENT"); fi
exec "$root/node_modules/.bin/node" "$root/apps/cli/src/main.ts" check "${target[@]}" -- "$PROJECT"
