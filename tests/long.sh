#!/usr/bin/env bash
# As tests/run.sh, with the longer variants of the tests that have one: more random cases (fuzzing by the hundred thousand),
# whole enumerations, and a cohort of a million lines through the program, which may take no more memory than a tenth of it.
set -euo pipefail
SSCILD_LONG=1 exec bash "$(dirname "${BASH_SOURCE[0]}")/run.sh"
