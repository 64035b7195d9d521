# Sourced by ./studio and ./test: installs missing packages, then builds. Every failure prints one sentence.
# Defines only the functions below; the current folder must be the repository.

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$1" >&2
    exit 1
}

# Prints the packages of installer/packages.txt (and of the files given) that are not installed.
missing_packages() {
    local wanted installed
    wanted=$(grep -hv '^ *#' installer/packages.txt "$@" | sort -u)
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | awk '$1 == "ii" {print $2}' | sort -u)
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

# Installs the missing packages. With LIBTORCH set to another LibTorch, Debian's package is not required.
install_packages() {
    command -v dpkg-query >/dev/null || fail "this script installs Debian packages; on another system install the packages listed in installer/packages.txt and build with: cmake --preset release && cmake --build --preset release"
    local missing root_command=()
    missing=$(missing_packages "$@")
    [ -n "${LIBTORCH:-}" ] && missing=$(printf '%s\n' "$missing" | grep -vx 'libtorch-dev' || true)
    [ -z "$missing" ] && return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "these Debian packages are missing and need root to install: $(echo $missing)"
        root_command=(sudo)
    fi
    echo "Installing Debian packages: $(echo $missing)"
    local log install
    log=$(mktemp)
    # Nobody is asked about a configuration file that was changed: it stays.
    install=("${root_command[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends
        -o Dpkg::Options::=--force-confold)
    if ! "${install[@]}" $missing >"$log" 2>&1; then
        "${root_command[@]}" apt-get update -q >>"$log" 2>&1 || true
        "${install[@]}" $missing >>"$log" 2>&1 ||
            fail "apt-get could not install the packages; last line of its output: $(tail -n 1 "$log") (complete log: $log)"
    fi
    rm -f "$log"
}

# make_locales FOLDER NAME...: compiles locales such as tr_TR.UTF-8 into a folder for LOCPATH. The locales of the system
# are not changed; a minimal Debian has none.
make_locales() {
    local folder=$1 name
    shift
    mkdir -p "$folder"
    for name in "$@"; do
        [ -d "$folder/$name" ] && continue
        rm -rf "$folder/$name.tmp"
        localedef -i "${name%.*}" -f UTF-8 "$folder/$name.tmp" >"$folder/$name.log" 2>&1 && mv "$folder/$name.tmp" "$folder/$name" ||
            fail "the locale $name could not be compiled: $(tail -n 1 "$folder/$name.log")"
    done
}

# build_progress LOG SECONDS FILES: "34 %, about 3 min left" from how many of the files to compile ninja has done after so
# many seconds; other steps take no time. Where nobody knows how many there are, ninja's own count of steps serves.
build_progress() {
    local done total=$3 last left
    done=$(grep -c '^\[.*Building CXX' "$1") || true
    if [ "$total" -eq 0 ] || [ "$done" -gt "$total" ]; then
        last=$(grep -o '^\[[0-9]*/[0-9]*\]' "$1" | tail -n 1 | tr -d '[]') || true
        done=${last%/*} total=${last#*/}
    fi
    [ "${done:-0}" -gt 0 ] || return 0
    left=$(($2 * (total - done) / done))
    printf '%d %%, about %s left' "$((100 * done / total))" "$([ "$left" -lt 60 ] && echo "$left s" || echo "$(((left + 30) / 60)) min")"
}

# build PRESET [TARGET...]: configures if needed and builds; prints nothing when everything is up to date.
build() {
    local folder="build/$1" preset=$1 log steps files builder start said progress
    shift
    mkdir -p "$folder"
    log="$folder/setup.log"
    # Packages that were installed since then may bring what was left out, as those of ./test do after ./studio.
    if [ ! -f "$folder/build.ninja" ] || [ /var/lib/dpkg/status -nt "$folder/configured" ]; then
        echo "Configuring $folder"
        cmake --preset "$preset" ${KANTAI_CMAKE_ARGS:-} >"$log" 2>&1 ||
            fail "cmake could not configure: $(grep -m1 -A2 'CMake Error' "$log" | tr '\n' ' ')(complete log: $log)"
        touch "$folder/configured"
    fi
    steps=$(ninja -C "$folder" -n "$@" 2>/dev/null) || true
    files=$(grep -c 'Building CXX' <<<"$steps") || true
    if [[ $steps != *"no work to do"* ]]; then
        echo "Building $folder (on two cores, the first build takes about five minutes, with the tests ten)"
    fi
    cmake --build "$folder" -j "${KANTAI_JOBS:-$(nproc)}" ${1:+--target "$@"} >"$log" 2>&1 &
    builder=$!
    start=$SECONDS
    said=$SECONDS
    while kill -0 "$builder" 2>/dev/null; do
        if [ -t 1 ]; then
            printf '\r\033[K%s' "$(build_progress "$log" $((SECONDS - start)) "$files")"
        elif [ $((SECONDS - said)) -ge 20 ]; then # a log file or a pipe gets a line now and then
            said=$SECONDS
            progress=$(build_progress "$log" $((SECONDS - start)) "$files")
            [ -z "$progress" ] || echo "Building: $progress"
        fi
        sleep 0.2
    done
    [ -t 1 ] && printf '\r\033[K'
    wait "$builder" || {
        grep -E 'error:|fatal:|FAILED|undefined|No space left|Disk full' "$log" | head -n 20 >&2
        fail "the build failed; its first errors are above (complete log: $log)"
    }
}
