#include "hansa/study/negotiate.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/output/negotiation_report.hpp"
#include "hansa/scenario/negotiation_file.hpp"

namespace hansa {
namespace {

constexpr std::int64_t most_draws = 10'000'000;

TableText read_text(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  require(file.good(), path +
                           ": cannot be read (it is missing or not yours to read). Give the path "
                           "of a table of actors.");
  const auto name = path.substr(path.rfind('/') + 1);
  return {name, path, {std::istreambuf_iterator<char>{file}, {}}};
}

[[noreturn]] void unknown_model(std::string_view name, std::span<const std::string_view> known) {
  std::string all;
  for (const auto other : known) all += (all.empty() ? "" : ", ") + std::string{other};
  const auto near = nearest_name(name, known);
  throw InputError(
      "--model: '" + std::string{name} + "' is no model (known: " + all + "). " +
      (near.empty() ? "Take one of these." : "Did you mean '" + std::string{near} + "'?"));
}

std::vector<BargainingModel> read_models(std::string_view text) {
  std::vector<BargainingModel> models;
  std::vector<std::string_view> known;
  for (const auto& model : bargaining_models()) {
    known.push_back(model.name);
    if (text == "all") models.push_back(model.model);
  }
  if (text == "all") return models;
  known.push_back("all");
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    const auto name = text.substr(begin, end - begin);
    const auto model = named_model(name);
    if (!model) unknown_model(name, known);
    if (std::ranges::find(models, *model) == models.end()) models.push_back(*model);
    begin = end + 1;
  }
  return models;
}

double checked(double value, double most, const std::string& flag, const std::string& meaning) {
  require(value >= 0.0 && value <= most,
          flag + ": the value is out of range (" + meaning + "). Give a number in it.");
  return value;
}

}  // namespace

std::string negotiate(const NegotiateCommand& command) {
  const auto source = read_text(command.table);
  auto file = read_negotiation(source);
  SessionRequest request;
  request.models = read_models(command.models);
  request.rule = read_rule(command.rule.value_or(file.rule.value_or("consensus")));
  request.terms = default_terms();
  request.terms.rule = request.rule.rule;
  request.terms.voluntary = request.rule.voluntary;
  request.terms.hardness = checked(command.hardness.value_or(file.hardness.value_or(0.0)), 1.0,
                                   "--hardness", "0 soft law .. 1 a treaty");
  request.terms.slack = checked(command.slack.value_or(file.slack.value_or(request.terms.slack)),
                                1e6, "--slack", "how much loss an actor lets pass, from 0");
  require(command.draws >= 0 && command.draws <= most_draws,
          "--draws: the number is out of range (0 to 10,000,000 draws). Give a number in it.");
  request.draws = static_cast<std::size_t>(command.draws);
  request.seed = command.seed;
  request.source = source.text;
  if (command.status_quo) set_status_quo(file.input.table, *command.status_quo);
  if (command.voice) {
    const auto cities = read_negotiation(read_text(*command.voice)).input;
    request.voice = voice_of(cities, file.input.table, *command.voice);
    request.voice->listening = checked(command.listening, 1.0, "--listening", "a share, 0 to 1");
  }
  const auto session = settle_session(std::move(file.input), std::move(request));
  if (command.output) {
    write_negotiation(session, *command.output,
                      command.replace ? Overwrite::replace : Overwrite::refuse);
  }
  return negotiation_report(session, command.table);
}

}  // namespace hansa
