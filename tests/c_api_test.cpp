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
  const std::string c = process::write_file("alone.c", "#include <pith.h>\n#include <pith.h>\nint x;\n");
  for (const std::string& line : {compiler("CC", "cc") + " -std=c99" + strict + c,
                                  compiler("CC", "cc") + " -std=c11" + strict + c,
                                  compiler("CXX", "c++") + " -std=c++11 -x c++" + strict + c}) {
    const process::outcome r = process::shell(line);
    EXPECT_EQ(r.status, 0) << line << "\n" << r.err;
  }
}

}  // namespace
