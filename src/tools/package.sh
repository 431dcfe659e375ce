#!/bin/sh
# package.sh - ready folders for the ways in which firmware projects take a library:
#     src/tools/package.sh FOLDER     writes FOLDER/arduino/Pith, platformio/pith, esp-idf/pith,
#                                     zephyr/pith, meson/pith, vcpkg/pith and conan/pith
# Each holds the headers, the C interface's two files, the license and what its own tool wants.
set -eu
cd "$(dirname "$0")/../.."
out=${1:?usage: package.sh FOLDER}
version=$(sed -n 's/^.define PITH_VERSION_STRING "\(.*\)"/\1/p' include/pith/pith.hpp)
sentence='Extractive text summarizer without a heap: text in, spans of its best sentences out.'
paragraph='TextRank scoring behind one call, in memory that the caller gives: no heap, no exceptions, no I/O. An article of 8 KB is summarized within 12 KB of RAM, text in flash or in pieces. Needs C++17.'

# the tree as it stands in the project: include/ and src/
tree() {  # FOLDER
  rm -rf "$1"
  mkdir -p "$1/src"
  cp -R include "$1/include"
  cp src/pith.cpp src/language.cpp src/language.hpp src/handles.hpp "$1/src/"
  cp LICENSE "$1/LICENSE"
  chmod -R u+w "$1"  # the project may lie where nobody may write
}

bench() {  # FOLDER NAME: the bench and its articles
  mkdir -p "$1"
  cp bench/targets/bench.cpp "$1/$2"
  bench/targets/embed.sh bench/articles/*.txt > "$1/texts.inc"
}

# Arduino: headers stand in src/, which is the include path; every .cpp there is compiled
arduino=$out/arduino/Pith
tree "$arduino"
mv "$arduino/include/pith" "$arduino/include/pith.h" "$arduino/include/pith_more.h" "$arduino/src/"
rmdir "$arduino/include"
printf '%s\n' '// PithSummarizer.h - the C++ interface of Pith under the name that an Arduino sketch looks for.' \
  '#include "pith/feed.hpp"' > "$arduino/src/PithSummarizer.h"
# (the library index asks for an url= too: whoever publishes it there has one)
cat > "$arduino/library.properties" <<END
name=Pith
version=$version
author=The Pith authors
maintainer=The Pith authors
sentence=$sentence
paragraph=$paragraph
category=Data Processing
architectures=*
includes=PithSummarizer.h
END
bench "$arduino/examples/Bench" bench.cpp
cat > "$arduino/examples/Bench/Bench.ino" <<'END'
// Bench.ino - what a summary costs on this board; bench.cpp beside it holds setup() and loop().
#include <PithSummarizer.h>
END

platformio=$out/platformio/pith
tree "$platformio"
bench "$platformio/examples/bench" bench.cpp
cat > "$platformio/library.json" <<END
{
  "name": "pith",
  "version": "$version",
  "description": "$sentence",
  "keywords": ["summarizer", "text", "textrank", "nlp", "embedded"],
  "authors": [{ "name": "The Pith authors", "maintainer": true }],
  "license": "MIT",
  "frameworks": "*",
  "platforms": "*",
  "headers": ["pith/pith.hpp", "pith/feed.hpp", "pith.h", "pith_more.h"],
  "examples": [{ "name": "bench", "base": "examples/bench", "files": ["bench.cpp", "texts.inc"] }],
  "build": {
    "includeDir": "include",
    "srcDir": "src",
    "flags": ["-std=gnu++17"],
    "unflags": ["-std=gnu++11", "-std=gnu++14"]
  }
}
END

esp=$out/esp-idf/pith
tree "$esp"
bench "$esp/examples/bench/main" bench.cpp
cat > "$esp/CMakeLists.txt" <<'END'
idf_component_register(SRCS "src/pith.cpp" "src/language.cpp" INCLUDE_DIRS "include" PRIV_INCLUDE_DIRS "src")
target_compile_features(${COMPONENT_LIB} PUBLIC cxx_std_17)
END
cat > "$esp/idf_component.yml" <<END
version: "$version"
description: "$sentence"
license: "MIT"
dependencies:
  idf: ">=5.0"
END
cat > "$esp/examples/bench/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.16)
set(EXTRA_COMPONENT_DIRS "${CMAKE_CURRENT_LIST_DIR}/../..")
include($ENV{IDF_PATH}/tools/cmake/project.cmake)
project(pith_bench)
END
cat > "$esp/examples/bench/main/CMakeLists.txt" <<'END'
idf_component_register(SRCS "bench.cpp" INCLUDE_DIRS "." REQUIRES pith esp_hw_support)
END

zephyr=$out/zephyr/pith
tree "$zephyr"
mkdir -p "$zephyr/zephyr"
cat > "$zephyr/zephyr/module.yml" <<'END'
name: pith
build:
  cmake: zephyr
  kconfig: zephyr/Kconfig
samples:
  - samples
END
cat > "$zephyr/zephyr/Kconfig" <<'END'
config PITH
	bool "Pith, an extractive text summarizer"
	depends on CPP
	depends on STD_CPP17 || STD_CPP2A || STD_CPP20 || STD_CPP2B
	help
	  Chooses the sentences of a text that say most of it, in memory that the caller gives.
END
cat > "$zephyr/zephyr/CMakeLists.txt" <<'END'
if(CONFIG_PITH)
  zephyr_include_directories(${CMAKE_CURRENT_LIST_DIR}/../include)
  zephyr_library_named(pith)
  zephyr_library_sources(${CMAKE_CURRENT_LIST_DIR}/../src/pith.cpp ${CMAKE_CURRENT_LIST_DIR}/../src/language.cpp)
endif()
END
bench "$zephyr/samples/bench/src" bench.cpp
cat > "$zephyr/samples/bench/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.20)
list(APPEND ZEPHYR_EXTRA_MODULES ${CMAKE_CURRENT_LIST_DIR}/../..)
find_package(Zephyr REQUIRED HINTS $ENV{ZEPHYR_BASE})
project(pith_bench)
target_sources(app PRIVATE src/bench.cpp)
END
cat > "$zephyr/samples/bench/prj.conf" <<'END'
CONFIG_CPP=y
CONFIG_STD_CPP17=y
CONFIG_REQUIRES_FULL_LIBCPP=y
CONFIG_PITH=y
CONFIG_MAIN_STACK_SIZE=4096
END
cat > "$zephyr/samples/bench/sample.yaml" <<'END'
sample:
  name: Pith bench
tests:
  sample.pith.bench:
    harness: console
    harness_config:
      type: one_line
      regex:
        - "all in turn"
END

meson=$out/meson/pith
tree "$meson"
cat > "$meson/meson.build" <<END
project('pith', 'cpp', version: '$version', license: 'MIT', meson_version: '>=0.55',
        default_options: ['cpp_std=c++17', 'warning_level=2'])
pith_headers = include_directories('include')
pith_library = static_library('pith', 'src/pith.cpp', 'src/language.cpp',
                              include_directories: [pith_headers, include_directories('src')],
                              cpp_args: meson.get_compiler('cpp').get_supported_arguments(
                                '-fno-exceptions', '-fno-rtti'))
# the C interface; a C++ program that includes pith/pith.hpp links nothing of it
pith_dep = declare_dependency(include_directories: pith_headers, link_with: pith_library)
if meson.version().version_compare('>=0.54')
  meson.override_dependency('pith', pith_dep)
endif
END
cat > "$out/meson/pith.wrap" <<'END'
[wrap-file]
directory = pith

[provide]
pith = pith_dep
END
# vcpkg: an overlay port that builds the tree beside it, so that nothing is fetched
vcpkg=$out/vcpkg/pith
tree "$vcpkg/source"
cp src/CMakeLists.txt src/pith.map "$vcpkg/source/src/"
cat > "$vcpkg/vcpkg.json" <<END
{
  "name": "pith",
  "version": "$version",
  "description": "$sentence",
  "license": "MIT",
  "dependencies": [{ "name": "vcpkg-cmake", "host": true }]
}
END
cat > "$vcpkg/portfile.cmake" <<'END'
# vcpkg install pith --overlay-ports=FOLDER; then find_package(pith) gives pith::headers and pith::static
set(SOURCE_PATH "${CURRENT_PORT_DIR}/source")
vcpkg_check_linkage(ONLY_STATIC_LIBRARY)
vcpkg_cmake_configure(SOURCE_PATH "${SOURCE_PATH}/src" OPTIONS -DPITH_INSTALL=ON)
vcpkg_cmake_install()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
END

conan=$out/conan/pith
tree "$conan"
cp src/CMakeLists.txt src/pith.map "$conan/src/"
cat > "$conan/conanfile.py" <<END
# conan create FOLDER; then requires("pith/$version") and find_package(pith)
from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy


class Pith(ConanFile):
    name = "pith"
    version = "$version"
    license = "MIT"
    description = "$sentence"
    package_type = "static-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"fPIC": [True, False]}
    default_options = {"fPIC": True}
    exports_sources = "include/*", "src/*", "LICENSE"

    def layout(self):
        cmake_layout(self, src_folder=".")

    def validate(self):
        check_min_cppstd(self, 17)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.variables["PITH_INSTALL"] = True
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure(build_script_folder="src")
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, self.package_folder + "/licenses")
        CMake(self).install()

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "pith")
        self.cpp_info.components["headers"].set_property("cmake_target_name", "pith::headers")
        self.cpp_info.components["static"].libs = ["pith"]
        self.cpp_info.components["static"].set_property("cmake_target_name", "pith::static")
END
echo "$out: arduino platformio esp-idf zephyr meson vcpkg conan"
