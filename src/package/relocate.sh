#!/bin/sh
# relocate.sh PREFIX LIBDIR INCDIR - what pith.pc says of folders, as lines for sed: from where the file
# itself is, so that an installed tree may be moved; as they were given where they are not below PREFIX.
# pkg-config escapes the spaces in ${pcfiledir}; ours are escaped the same way.
prefix=$1 libdir=$2 incdir=$3
up='${pcfiledir}/..'  # of LIBDIR/pkgconfig
case $libdir in
"$prefix"/*)
  rest=${libdir#"$prefix"/}
  while [ -n "$rest" ]; do
    up=$up/..
    case $rest in */*) rest=${rest#*/} ;; *) rest= ;; esac
  done
  libdir='${prefix}'/${libdir#"$prefix"/}
  ;;
*) up=$prefix ;;
esac
case $incdir in "$prefix"/*) incdir='${prefix}'/${incdir#"$prefix"/} ;; esac
for line in "PCPREFIX@|$up" "PCLIBDIR@|$libdir" "PCINCDIR@|$incdir"; do
  printf 's|@%s|\n' "$line" | sed 's/ /\\\\ /g'
done
