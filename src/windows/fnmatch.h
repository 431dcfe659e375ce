// fnmatch.h - patterns of file names: *, ? and [a-z], [!a-z].
#ifndef PITH_WINDOWS_FNMATCH_H
#define PITH_WINDOWS_FNMATCH_H

/// 0 where `name` is what `pattern` says; the flags are not looked at.
int fnmatch(const char* pattern, const char* name, int flags);

#endif  // PITH_WINDOWS_FNMATCH_H
