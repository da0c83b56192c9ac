#!/usr/bin/env bash
# Every test of the product, browser tests included, on a Debian machine with the .NET SDK.
# What they need besides (Chromium without windows, a Chinese font, PostgreSQL) is installed when it is missing.
# The last line is "N passed, N failed"; the exit code is 0 only when nothing failed and every project had tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export SSCILD_TEST_RESULTS="$PWD/artifacts/test-results"
export SSCILD_CHROMIUM="${SSCILD_CHROMIUM:-/usr/bin/chromium-headless-shell}"

install_what_is_missing() {
    local missing=()
    [[ -x "$SSCILD_CHROMIUM" ]] || missing+=(chromium-headless-shell)
    compgen -G '/usr/share/fonts/*/noto/NotoSansCJK*' > /dev/null || missing+=(fonts-noto-cjk)
    compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || missing+=(postgresql)
    (( ${#missing[@]} )) || return 0

    local as_root=()
    (( EUID == 0 )) || as_root=(sudo)
    echo "Installing ${missing[*]}"
    "${as_root[@]}" apt-get update -qq < /dev/null
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" < /dev/null > /dev/null
}

# One attribute of a result file's <Counters>, for instance: count_of passed some.trx
count_of() {
    grep -o '<Counters [^>]*' "$2" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'
}

install_what_is_missing
rm -rf "$SSCILD_TEST_RESULTS"

dotnet build SScIld.sln -v quiet --nologo < /dev/null

tested=0
dotnet test SScIld.sln --no-build --nologo < /dev/null || tested=$?

passed=0 failed=0 skipped=0
for project in tests/*.Tests/*.Tests.csproj; do
    name=$(basename "$project" .csproj)
    result="$SSCILD_TEST_RESULTS/$name.trx"
    if [[ ! -f "$result" ]] || (( $(count_of total "$result") == 0 )); then
        echo "$name ran no test: counted as one failure"
        failed=$(( failed + 1 ))
        continue
    fi

    passed=$(( passed + $(count_of passed "$result") ))
    skipped=$(( skipped + $(count_of total "$result") - $(count_of executed "$result") ))
    failed=$(( failed + $(count_of executed "$result") - $(count_of passed "$result") ))
done

if (( tested != 0 && failed == 0 )); then
    echo "dotnet test ended with code $tested although no test failed: counted as one failure"
    failed=1
fi

(( skipped == 0 )) || echo "$skipped skipped"
echo "$passed passed, $failed failed"
(( failed == 0 ))
