#include "hansa/output/provenance.hpp"

#include <unistd.h>

#include <array>
#include <chrono>
#include <ctime>

#ifndef HANSA_VERSION
#define HANSA_VERSION "unknown"
#endif
#ifndef HANSA_COMMIT
#define HANSA_COMMIT "unknown"
#endif
#ifndef HANSA_FLAGS
#define HANSA_FLAGS "unknown"
#endif

namespace hansa {
namespace {

std::string compiler() {
#if defined(__clang__)
  return std::string("clang ") + __clang_version__;
#elif defined(__GNUC__)
  return std::string("gcc ") + __VERSION__;
#else
  return "unknown";
#endif
}

std::string host() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
  return name.data();
}

std::string now_utc() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

}  // namespace

std::string program_version() { return HANSA_VERSION; }

Provenance provenance_of_this_run(int threads) {
  return {{{"commit", HANSA_COMMIT},
           {"compiler", compiler()},
           {"flags", HANSA_FLAGS},
           {"host", host()},
           {"threads", std::to_string(threads)},
           {"started", now_utc()}}};
}

}  // namespace hansa
