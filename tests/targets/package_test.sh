#!/bin/sh
# package_test.sh - the packages by their own formats' rules, as far as tools on a Debian can tell:
# manifests are read, and each form is built in the shape that its framework gives it.
#     package_test.sh [BUILD]
set -eu
cd "$(dirname "$0")/../.."
build=$(mkdir -p "${1:-build}/packages" && cd "${1:-build}/packages" && pwd)
src/tools/package.sh "$build"
top=$(pwd)
need() { command -v "$1" > /dev/null || { echo "  not built: $1 is not installed"; return 1; }; }

echo 'arduino'
properties=$build/arduino/Pith/library.properties
for key in name version author maintainer sentence paragraph category architectures includes; do
  grep -q "^$key=..*" "$properties" || { echo "library.properties lacks $key"; exit 1; }
done
if grep -E '\.(invalid|example)\b' "$build"/*/*/library.properties "$build"/*/*/library.json "$build"/*/*/*.yml; then
  echo 'a manifest names a domain that nobody has'
  exit 1
fi
grep -qE '^name=[A-Za-z0-9][A-Za-z0-9 _.-]{0,62}$' "$properties"
grep -qE '^version=[0-9]+\.[0-9]+\.[0-9]+$' "$properties"
grep -qE '^category=(Display|Communication|Signal Input/Output|Sensors|Device Control|Timing|Data Storage|Data Processing|Other)$' "$properties"
includes=$(sed -n 's/^includes=//p' "$properties")
[ -f "$build/arduino/Pith/src/$includes" ]
[ -f "$build/arduino/Pith/examples/Bench/Bench.ino" ]
# the IDE compiles every .cpp below src with src as the only include path, then the sketch
arduino_cxx=$(command -v arm-none-eabi-g++ > /dev/null && echo 'arm-none-eabi-g++ -mcpu=cortex-m0plus -mthumb' || echo g++)
mkdir -p "$build/stub"
cat > "$build/stub/Arduino.h" <<'END'
#include <stdint.h>
unsigned long micros();
struct Stream { void begin(long); void print(const char*); operator bool(); };
extern Stream Serial;
void setup();
void loop();
END
for file in "$build"/arduino/Pith/src/*.cpp; do
  $arduino_cxx -std=gnu++17 -Os -fno-exceptions -fno-rtti -I"$build/arduino/Pith/src" -c "$file" -o "$build/stub/a.o"
done
$arduino_cxx -std=gnu++17 -Os -fno-exceptions -DARDUINO=10819 -I"$build/arduino/Pith/src" -I"$build/stub" \
  -c "$build/arduino/Pith/examples/Bench/bench.cpp" -o "$build/stub/a.o"
$arduino_cxx -std=gnu++17 -I"$build/arduino/Pith/src" -x c++ -include "$build/stub/Arduino.h" \
  -c "$build/arduino/Pith/examples/Bench/Bench.ino" -o "$build/stub/a.o"

echo 'platformio'
if need node; then
  node -e '
    const m = JSON.parse(require("fs").readFileSync(process.argv[1]))
    const fail = (what) => { console.error("library.json: " + what); process.exit(1) }
    if (!/^[^:\/,]{1,100}$/.test(m.name)) fail("name")
    if (!/^\d+\.\d+\.\d+$/.test(m.version)) fail("version")
    if (!m.description || m.description.length > 255) fail("description")
    if (!m.keywords.length || m.keywords.some((k) => !/^[a-z\d\- +_]{1,50}$/.test(k))) fail("keywords")
    for (const h of m.headers) require("fs").accessSync(require("path").join(process.argv[1], "..", m.build.includeDir, h))
    for (const e of m.examples) for (const f of e.files) require("fs").accessSync(require("path").join(process.argv[1], "..", e.base, f))
    for (const key of Object.keys(m))
      if (!["name","version","description","keywords","authors","license","frameworks","platforms","headers","examples","build"].includes(key)) fail(key)
  ' "$build/platformio/pith/library.json"
fi
for file in "$build"/platformio/pith/src/*.cpp; do
  $arduino_cxx -std=gnu++17 -Os -I"$build/platformio/pith/include" -I"$build/platformio/pith/src" -c "$file" -o "$build/stub/a.o"
done

if need cmake; then
  echo 'esp-idf'
  mkdir -p "$build/stub/idf/tools/cmake" "$build/stub/esp"
  # what a project in ESP-IDF's shape calls: components by folder, each with one registration
  cat > "$build/stub/idf/tools/cmake/project.cmake" <<'END'
function(idf_component_register)
  cmake_parse_arguments(c "" "" "SRCS;INCLUDE_DIRS;PRIV_INCLUDE_DIRS;REQUIRES;PRIV_REQUIRES" ${ARGN})
  if(COMPONENT_NAME STREQUAL main)
    add_executable(main ${c_SRCS})
    target_compile_features(main PRIVATE cxx_std_17)
  else()
    add_library(${COMPONENT_NAME} STATIC ${c_SRCS})
  endif()
  target_include_directories(${COMPONENT_NAME} PUBLIC ${c_INCLUDE_DIRS} PRIVATE ${c_PRIV_INCLUDE_DIRS})
  foreach(other ${c_REQUIRES})
    if(TARGET ${other})
      target_link_libraries(${COMPONENT_NAME} PRIVATE ${other})
    endif()
  endforeach()
  set(COMPONENT_LIB ${COMPONENT_NAME} PARENT_SCOPE)
endfunction()
macro(project name)
  _project(${name} CXX)
  foreach(folder ${EXTRA_COMPONENT_DIRS} ${CMAKE_CURRENT_SOURCE_DIR}/main)
    get_filename_component(folder ${folder} ABSOLUTE)
    get_filename_component(COMPONENT_NAME ${folder} NAME)
    add_subdirectory(${folder} ${CMAKE_BINARY_DIR}/${COMPONENT_NAME})
  endforeach()
endmacro()
END
  IDF_PATH=$build/stub/idf cmake -S "$build/esp-idf/pith/examples/bench" -B "$build/stub/esp" > "$build/stub/esp.log"
  cmake --build "$build/stub/esp" >> "$build/stub/esp.log"
  "$build/stub/esp/main/main" | tail -1

  echo 'zephyr'
  mkdir -p "$build/stub/zephyr"
  cat > "$build/stub/zephyr/ZephyrConfig.cmake" <<'END'
enable_language(CXX)
add_executable(app)
target_compile_features(app PRIVATE cxx_std_17)
set(CONFIG_PITH y)
function(zephyr_include_directories)
  target_include_directories(app PRIVATE ${ARGN})
  set_property(GLOBAL APPEND PROPERTY zephyr_includes ${ARGN})
endfunction()
function(zephyr_library_named name)
  add_library(${name} STATIC)
  set(ZEPHYR_CURRENT_LIBRARY ${name} PARENT_SCOPE)
endfunction()
function(zephyr_library_sources)
  target_sources(${ZEPHYR_CURRENT_LIBRARY} PRIVATE ${ARGN})
  get_property(includes GLOBAL PROPERTY zephyr_includes)
  target_include_directories(${ZEPHYR_CURRENT_LIBRARY} PRIVATE ${includes})
  target_compile_features(${ZEPHYR_CURRENT_LIBRARY} PRIVATE cxx_std_17)
endfunction()
foreach(module ${ZEPHYR_EXTRA_MODULES})
  add_subdirectory(${module}/zephyr ${CMAKE_BINARY_DIR}/module)
endforeach()
END
  cmake -S "$build/zephyr/pith/samples/bench" -B "$build/stub/zephyr-build" -DZephyr_DIR="$build/stub/zephyr" > "$build/stub/zephyr.log"
  cmake --build "$build/stub/zephyr-build" >> "$build/stub/zephyr.log"
  "$build/stub/zephyr-build/app" | tail -1
  grep -q '^name: pith$' "$build/zephyr/pith/zephyr/module.yml"
fi

echo 'meson'
if need meson; then
  mkdir -p "$build/stub/meson/subprojects"
  rm -rf "$build/stub/meson/subprojects/pith" "$build/stub/meson/build"
  cp -R "$build/meson/pith" "$build/meson/pith.wrap" "$build/stub/meson/subprojects/"
  cat > "$build/stub/meson/meson.build" <<'END'
project('user', 'c', 'cpp', default_options: ['cpp_std=c++17'])
executable('user', 'user.c', dependencies: dependency('pith'))
END
  cat > "$build/stub/meson/user.c" <<'END'
#include <pith.h>
#include <stdio.h>
int main(void) { return printf("  Pith %s by a wrap\n", pith_version()) < 0; }
END
  (cd "$build/stub/meson" && meson setup build > "$build/stub/meson.log" && ninja -C build >> "$build/stub/meson.log" && build/user)
fi
echo 'vcpkg and conan'
need python3 && python3 - "$build/vcpkg/pith/vcpkg.json" "$build/conan/pith/conanfile.py" <<'END'
import ast, json, sys
port = json.load(open(sys.argv[1]))
assert set(port) <= {"name", "version", "description", "license", "dependencies"}, port
recipe = ast.parse(open(sys.argv[2]).read())
names = {n.name for c in recipe.body if isinstance(c, ast.ClassDef) for n in c.body if isinstance(n, ast.FunctionDef)}
assert {"layout", "generate", "build", "package", "package_info"} <= names, names
END
if need cmake; then
  # what both do: configure src with PITH_INSTALL, build, install, and find it from a project
  for form in vcpkg/pith/source conan/pith; do
    work=$build/stub/$(dirname "$form" | tr / _)
    rm -rf "$work"
    cmake -S "$build/$form/src" -B "$work/out" -DPITH_INSTALL=ON -DCMAKE_INSTALL_PREFIX="$work/prefix" > "$work.log"
    cmake --build "$work/out" >> "$work.log"
    cmake --install "$work/out" >> "$work.log"
    mkdir -p "$work/user"
    cat > "$work/user/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.11)
project(user C)
find_package(pith 0.1 REQUIRED)
add_executable(user main.c)
target_link_libraries(user pith::static)
END
    printf '#include <pith.h>\nint main(void) { return pith_version()[0] == 0; }\n' > "$work/user/main.c"
    cmake -S "$work/user" -B "$work/user/out" -DCMAKE_PREFIX_PATH="$work/prefix" >> "$work.log"
    cmake --build "$work/user/out" >> "$work.log"
    "$work/user/out/user"
  done
fi
cd "$top"
echo 'the packages hold'
