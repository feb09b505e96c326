#!/bin/sh
# Gets the devicetree blobs and the modules of Debian's arm64 kernel, on any Debian machine, from
# the sources that its apt knows, and makes the tables of the modules. Nothing of the machine's own
# apt is changed, and nothing of what comes is part of Probus.
#
#   bus-devicetree/boards.sh [PACKAGE] [FOLDER]
#
# PACKAGE is a name as linux-image-6.12.100+deb12-arm64; without it, or with -, the newest 6.12 that
# is there. FOLDER is where it is put, bus-devicetree/boards by default. Needed: apt, dpkg, and depmod of the
# package kmod.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
package=${1:--}
folder=${2:-$here/boards}

die() {
  echo "boards.sh: $*" >&2
  exit 2
}

for tool in apt-get apt-cache dpkg depmod; do
  command -v "$tool" >/dev/null 2>&1 || die "no $tool found; it is for Debian and its kin"
done
mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial"
cd "$folder"
set -- -o APT::Architecture=arm64 -o APT::Architectures=arm64 \
  -o "Dir::State::lists=$folder/apt/lists" -o "Dir::Cache=$folder/apt/cache" -o APT::Sandbox::User=root
apt-get "$@" -qq update || die "apt could not get its lists for arm64"
if [ "$package" = - ]; then
  package=$(apt-cache "$@" search --names-only '^linux-image-6\.12\.[0-9]+\+deb[0-9]+-arm64$' \
    | cut -d' ' -f1 | sort -V | tail -n 1)
  [ -n "$package" ] || die "no linux-image-6.12.N+debN-arm64 in apt's sources; name another package"
fi
rm -rf root
mkdir root
(cd apt && apt-get "$@" -qq download "$package") || die "apt could not get $package"
dpkg -x "$(ls -t apt/"$package"_*_arm64.deb | head -n 1)" root
modules=$(ls root/lib/modules 2>/dev/null || ls root/usr/lib/modules)
[ -d root/lib ] || ln -s usr/lib root/lib
depmod -b root "$modules"
blobs=$(find root -name '*.dtb' | wc -l)
echo "$package: $blobs boards below $folder/root/usr/lib, tables in $folder/root/lib/modules/$modules"
