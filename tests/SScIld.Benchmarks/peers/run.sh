#!/usr/bin/env bash
# The same thirty rules and the same thousand cases through this engine and two others, in one run. Needs Node.js and,
# the first time, the network: on demand only, never in continuous integration.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

work=../../../artifacts/peers
[[ -d node_modules ]] || npm install --no-audit --no-fund --no-package-lock --silent
dotnet run -c Release --project .. -- peers "$(realpath -m "$work")"
node measure.mjs "$work"
