#!/usr/bin/env bash
# Builds the Debian package of a build folder, checks it with lintian where that is installed, installs it in a clean Debian 12
# tree over an earlier version, runs the demo there, removes it, and checks for leftover files.
# usage: installer/test-package.sh BUILD_FOLDER    needs root, debootstrap and Debian's archive; exit 77: cannot run here
set -euo pipefail
built=$(readlink -f "$1")
[ "$(id -u)" = 0 ] || { echo "skipped: needs root"; exit 77; }
command -v debootstrap >/dev/null || { echo "skipped: needs debootstrap"; exit 77; }
read -r archive trusted < <(apt-get indextargets --format '$(SITE) $(CODENAME) $(TRUSTED)' 'Created-By: Packages' |
    awk '$2 == "bookworm" {print $1, $3; exit}') || true
[ -n "${archive:-}" ] || { echo "skipped: no Debian 12 archive configured here"; exit 77; }

tree=$(mktemp -d)
packages=$(mktemp -d)
cleanup() {
    umount -l "$tree/proc" 2>/dev/null || true
    rm -rf "$tree" "$tree.log" "$tree.files" "$packages"
}
trap cleanup EXIT
inside() { chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

echo "== Package"
(cd "$built" && cpack -G DEB -B "$packages") >"$tree.log" 2>&1 || { tail -n 20 "$tree.log"; exit 1; }

if command -v lintian >/dev/null; then
    echo "== lintian"
    lintian --allow-root --fail-on error,warning "$packages"/*.deb
else
    echo "lintian is not installed: the package is not checked with it"
fi

echo "== A clean Debian 12 tree"
signatures=()
[ "${trusted:-}" = yes ] && signatures=(--no-check-gpg) # as configured for the archive on this computer
debootstrap --variant=minbase "${signatures[@]}" bookworm "$tree" "$archive" >"$tree.log" 2>&1 || { tail -n 5 "$tree.log"; exit 1; }
cp -f /etc/resolv.conf "$tree/etc/"
cp -f /etc/apt/apt.conf.d/* "$tree/etc/apt/apt.conf.d/" 2>/dev/null || true
mount -t proc proc "$tree/proc" 2>/dev/null || { echo "skipped: may not mount here"; exit 77; }
inside apt-get update -q >"$tree.log" 2>&1
cp "$packages"/*.deb "$tree/root/kantai.deb"

# The files of today under the number of the first version, with one that later versions no longer have.
earlier=$packages/earlier
dpkg-deb -R "$packages"/*.deb "$earlier"
sed -i 's/^Version: .*/Version: 0.1.0/' "$earlier/DEBIAN/control"
gone=/usr/bin/kantai-earlier
cp "$earlier/usr/bin/kantai" "$earlier$gone"
rm "$earlier/DEBIAN/md5sums"
dpkg-deb --root-owner-group -b "$earlier" "$tree/root/earlier.deb" >/dev/null

echo "== Install the earlier version, then upgrade"
inside apt-get install -y -q --no-install-recommends /root/earlier.deb >"$tree.log" 2>&1 || { tail -n 20 "$tree.log"; exit 1; }
[ -x "$tree$gone" ]
inside apt-get install -y -q --no-install-recommends /root/kantai.deb >"$tree.log" 2>&1 || { tail -n 20 "$tree.log"; exit 1; }
[ ! -e "$tree$gone" ] || { echo "the upgrade left $gone"; exit 1; }
inside dpkg -L kantai-studio | sort >"$tree.files"
for file in /usr/bin/kantai /usr/lib/kantai/modules/libkantai-torch.so /usr/bin/kantai-studio /usr/share/applications/org.kantai.Studio.desktop \
    /usr/share/mime/packages/org.kantai.Studio.xml /usr/share/icons/hicolor/scalable/apps/org.kantai.Studio.svg \
    /usr/share/man/man1/kantai.1.gz /usr/share/kantai/sample/questions.json \
    /usr/share/kantai/guide/guide.md /usr/share/kantai/guide/guide.tr.md /usr/share/kantai/guide/pictures/welcome.png; do
    grep -qx "$file" "$tree.files" || { echo "not in the package: $file"; exit 1; }
done
inside kantai --version
inside env QT_QPA_PLATFORM=offscreen kantai-studio --version

echo "== kantai demo"
inside kantai demo --folder /root/Sample

echo "== Remove"
inside apt-get purge -y -q kantai-studio >"$tree.log" 2>&1 || { tail -n 20 "$tree.log"; exit 1; }
left=0
while read -r file; do
    # Folders that other packages also own may remain; files of this package must not.
    if [ -f "$tree$file" ] || { [ -d "$tree$file" ] && [[ "$file" == *kantai* ]]; }; then
        echo "left behind: $file"
        left=1
    fi
done <"$tree.files"
[ "$left" = 0 ] && echo "Nothing was left behind."
exit "$left"
