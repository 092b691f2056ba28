#!/bin/sh
# Makes the fonts in src/main/resources again: the Debian package fonts-noto-core 20201225-1, cut down to what
# India writes and to outlines (no hinting). Needs apt, dpkg and fonttools.
set -e
out="$(cd "$(dirname "$0")" && pwd)/src/main/resources/com/shipcrowd/adapter/documents/fonts"
work="$(mktemp -d)" && cd "$work"
apt-get download fonts-noto-core
dpkg -x fonts-noto-core_*.deb x
noto=x/usr/share/fonts/truetype/noto
export SOURCE_DATE_EPOCH=1609000000
names='0,1,2,3,4,5,6,13,14'
latin='0020-007E,00A0-024F,02C6-02DD,1E00-1EFF,2010-2015,2018-2022,2026,2030,2032,2033,2039,203A,20AC,20B9,2116,2122,2212'
for weight in Regular Bold; do
  pyftsubset "$noto/NotoSans-$weight.ttf" --unicodes="$latin" --no-hinting --layout-features='' \
    --drop-tables+=GSUB,GPOS,GDEF,kern --name-IDs="$names" --output-file="$out/NotoSans-$weight.ttf"
done
for script in Devanagari:0900-097F,A8E0-A8FF Bengali:0980-09FF Gurmukhi:0A00-0A7F Gujarati:0A80-0AFF \
  Oriya:0B00-0B7F Tamil:0B80-0BFF Telugu:0C00-0C7F Kannada:0C80-0CFF Malayalam:0D00-0D7F; do
  name="${script%%:*}"
  pyftsubset "$noto/NotoSans$name-Regular.ttf" --unicodes="0020,00A0,0964,0965,200C,200D,25CC,20B9,${script##*:}" \
    --no-hinting --layout-features='*' --layout-scripts='*' --name-IDs="$names" \
    --output-file="$out/NotoSans$name-Regular.ttf"
done
