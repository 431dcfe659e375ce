// all.cpp - all harnesses in one program with a plain main, for any compiler: see fuzz.hpp.
#define PITH_FUZZ_ALL 1

#include "c_fuzz.cpp"
#include "command_fuzz.cpp"
#include "detect_fuzz.cpp"
#include "documents_fuzz.cpp"
#include "feed_fuzz.cpp"
#include "fit_fuzz.cpp"
#include "hosted_fuzz.cpp"
#include "keywords_fuzz.cpp"
#include "plain_fuzz.cpp"
#include "segment_fuzz.cpp"
#include "summarize_fuzz.cpp"
