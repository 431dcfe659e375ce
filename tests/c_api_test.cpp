// c_api_test.cpp - runs the C program of c_api_test.c against both libraries, and compiles pith.h
// alone, as C99 and as C++.
#include "process.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

std::string compiler(const char* variable, const char* otherwise) {
  const char* const set = std::getenv(variable);
  return set != nullptr && *set != '\0' ? set : otherwise;
}

TEST(CApi, ProgramWithTheStaticLibrary) {
  const process::outcome r = process::run({process::build_folder() + "/tests/c_api_static"});
  EXPECT_EQ(r.status, 0) << r.out << r.err;
}

TEST(CApi, ProgramWithTheSharedLibrary) {
  const std::string build = process::build_folder();
  const process::outcome r =
      process::run({"env", "LD_LIBRARY_PATH=" + build, build + "/tests/c_api_shared"});
  EXPECT_EQ(r.status, 0) << r.out << r.err;
}

TEST(CApi, HeaderCompilesAlone) {
  const std::string strict = " -Iinclude -Wall -Wextra -Wpedantic -Werror -fsyntax-only ";
  // options are zeroed without a warning in both languages
  const std::string c = process::write_file("alone.c",
      "#include <pith.h>\n#include <pith.h>\n#include <pith_more.h>\n"
      "#ifdef __cplusplus\nstatic pith_options o = {};\nstatic pith_keyword_options k = {};\n"
      "#else\nstatic pith_options o = {0};\nstatic pith_keyword_options k = {0};\n#endif\n"
      "unsigned x(void);\nunsigned x(void) { return o.sentences + k.count; }\n");
  for (const std::string& line : {compiler("CC", "cc") + " -std=c99" + strict + c,
                                  compiler("CC", "cc") + " -std=c11" + strict + c,
                                  compiler("CXX", "c++") + " -std=c++11 -x c++" + strict + c}) {
    const process::outcome r = process::shell(line);
    EXPECT_EQ(r.status, 0) << line << "\n" << r.err;
  }
}

// A status that nobody looks at is a mistake, and the compiler says so.
TEST(CApi, AnIgnoredStatusIsWarnedOf) {
  const std::string c = process::write_file("ignores.c",
      "#include <pith.h>\nvoid f(pith_result* r);\n"
      "void f(pith_result* r) { pith_summarize(\"\", 0, 0, 0, 0, r); }\n");
  for (const char* const compiled_by : {"CC", "CXX"}) {
    const bool cxx = compiled_by[1] == 'X';
    const process::outcome r = process::shell(compiler(compiled_by, cxx ? "c++ -x c++" : "cc") +
                                              " -Iinclude -Werror -c -o /dev/null " + (cxx ? "-x c++ " : "") + c);
    EXPECT_NE(r.status, 0);
    EXPECT_NE(r.err.find("pith_summarize"), std::string::npos) << r.err;
  }
}

}  // namespace
