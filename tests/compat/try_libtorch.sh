#!/usr/bin/env bash
# Builds and tests everything that uses LibTorch with the one of another Debian release: trixie has 2.6, forky 2.14.
# usage: tests/compat/try_libtorch.sh trixie|forky [BUILD TARGET...]    needs root, debootstrap and Debian's archive
# The tree stays in KANTAI_COMPAT_ROOT (default: ~/.cache/kantai-compat), so that the next run only builds what changed.
set -euo pipefail
suite=$1
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(all)
source=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
tree=${KANTAI_COMPAT_ROOT:-$HOME/.cache/kantai-compat}/$suite
read -r archive trusted < <(apt-get indextargets --format '$(SITE) $(CODENAME) $(TRUSTED)' 'Created-By: Packages' |
    awk '$2 == "bookworm" {print $1, $3; exit}')

if [ ! -x "$tree/usr/bin/apt-get" ]; then
    signatures=()
    [ "$trusted" = yes ] && signatures=(--no-check-gpg) # this machine's own word about its archive
    rules=/usr/share/debootstrap/scripts/$suite
    [ -e "$rules" ] || rules=/usr/share/debootstrap/scripts/sid # a release younger than this debootstrap
    mkdir -p "$tree"
    debootstrap --variant=minbase "${signatures[@]}" "$suite" "$tree" "$archive" "$rules"
    cp -f /etc/resolv.conf "$tree/etc/"
    cp -f /etc/apt/apt.conf.d/* "$tree/etc/apt/apt.conf.d/" 2>/dev/null || true
fi
mkdir -p "$tree/source" "$tree/build"

# A mount namespace of its own: nothing stays mounted, however this ends.
exec unshare -m bash -euo pipefail -c '
    tree=$1 source=$2; shift 2
    mount -t proc proc "$tree/proc"
    mount --bind /dev "$tree/dev"
    mount --bind "$source" "$tree/source"
    inside() { chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
    packages=$(grep -hv "^ *#" "$source"/installer/packages.txt "$source"/installer/packages-test.txt | sort -u)
    if ! inside dpkg -s $packages >/dev/null 2>&1; then
        inside apt-get update -q
        inside apt-get install -y -q --no-install-recommends $packages
    fi
    inside dpkg-query -W -f "\${Package} \${Version}\n" libtorch-dev g++ qt6-base-dev
    inside cmake -S /source -B /build -G Ninja -DCMAKE_BUILD_TYPE=Release -DKANTAI_BUILD_UI="${KANTAI_COMPAT_UI:-OFF}"
    inside cmake --build /build -j "$(nproc)" --target "$@"
    [ "$*" = all ] || exit 0 # the tests of a part are not all there
    inside env GOMP_SPINCOUNT=20000 QT_QPA_PLATFORM=offscreen ctest --test-dir /build --output-on-failure
' try "$tree" "$source" "${targets[@]}"
