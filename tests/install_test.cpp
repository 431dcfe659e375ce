// install_test.cpp - runs each case of install_test.sh, which installs into a scratch prefix.
#include "process.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

void install_case(const std::string& what) {
  if (process::sanitized()) return;  // a sanitized library does not link into a stranger's program
  const process::outcome r = process::run(
      {"sh", "tests/install_test.sh", what, process::build_folder(), process::scratch("install-" + what)});
  if (r.status == 77) GTEST_SKIP() << r.out;  // the tool that it is about is not there
  EXPECT_EQ(r.status, 0) << r.out << r.err;
}

TEST(Install, EveryFileAndAwayAgain) { install_case("files"); }
TEST(Install, DestdirAndLibdir) { install_case("destdir"); }
TEST(Install, StaticLibraryNeedsNoOther) { install_case("static"); }
TEST(Install, ThroughPkgConfig) { install_case("pkg-config"); }
TEST(Install, ThroughCMake) { install_case("cmake"); }
TEST(Install, AsASubdirectoryOfC) { install_case("subdirectory"); }
TEST(Install, ThroughFetchContent) { install_case("fetch"); }

}  // namespace
