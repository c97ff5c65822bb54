#include "hansa/output/provenance.hpp"

#include <unistd.h>

#include <array>
#include <chrono>
#include <ctime>

#include "hansa/base/build_facts.hpp"

namespace hansa {
namespace {

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

std::string program_version() { return std::string(build_facts().version); }

Provenance provenance_of_this_run(int threads) {
  const BuildFacts& facts = build_facts();
  return {{{"commit", std::string(facts.commit)},
           {"compiler", std::string(facts.compiler)},
           {"flags", std::string(facts.flags)},
           {"host", host()},
           {"threads", std::to_string(threads)},
           {"started", now_utc()}}};
}

}  // namespace hansa
