#!/usr/bin/env bash
# As tests/run.sh, with the longer variants of the tests that have one: more random cases, whole enumerations.
set -euo pipefail
SSCILD_LONG=1 exec bash "$(dirname "${BASH_SOURCE[0]}")/run.sh"
