/// \file   Worlds with ties alone are the textbook models of opinion dynamics, from tables to
/// result.
#include <string>

#include "catch.hpp"
#include "engine/voice_of.hpp"
#include "verification.hpp"

using namespace hansa;

namespace {

struct Textbook {
  std::string cities, ties;
  double confidence{}, anchor{};
  std::int64_t years{1};
};

/// Ideals at the end of a run of a world that holds nothing but cities and ties.
std::vector<double> learn_from(const Textbook& book) {
  auto scenario = standard_scenario();
  scenario.years = book.years;
  scenario.months_per_step = 12;
  scenario.recipe.kind = "given";
  scenario.recipe.issues = {"opinion"};
  scenario.recipe.start = scenario.start;
  scenario.recipe.end = scenario.start + 12 * static_cast<Month>(book.years);
  scenario.parameters = {};
  scenario.parameters.learning = {.weight = 1.0,
                                  .networks = 0.0,
                                  .ties = 1.0,
                                  .confidence = book.confidence,
                                  .anchor = book.anchor};
  const std::vector<TableText> tables{{"states.csv", "states.csv", "state\nland\n"},
                                      {"cities.csv", "cities.csv", book.cities},
                                      {"ties.csv", "ties.csv", book.ties}};
  std::vector<double> last;
  run(scenario, build_world(scenario.recipe, tables), [&](const StepRecord& step) {
    last = step.state.city_ideal;
    return true;
  });
  return last;
}

}  // namespace

TEST_CASE("ties alone converge to the consensus of DeGroot",
          "[engine][known-answer][scenario][verified]") {
  // Influence .4 .4 .2 of the matrix [[0,.5,.5],[1,0,0],[0,1,0]]: the consensus of (1, .5, 0) is
  // .6.
  const auto ideal = learn_from({"city,state,ideal_opinion\na,land,1\nb,land,0.5\nc,land,0\n",
                                 "city,target,weight\na,a,0\na,b,0.5\na,c,0.5\nb,b,0\nb,a,1\n"
                                 "c,c,0\nc,b,1\n",
                                 0.0, 0.0, 200});
  const test::Subject subject{
      "Influence: DeGroot",
      "DeGroot (1974), doi:10.1080/01621459.1974.10480137; influence .4 .4 .2, "
      "a run with ties alone"};
  for (std::size_t i = 0; i < ideal.size(); ++i) {
    test::verify(subject, "consensus of 1, .5, 0: actor " + std::to_string(i + 1), 0.6, ideal[i],
                 1e-9);
  }
}

TEST_CASE("anchored ties reach the equilibrium of Friedkin and Johnsen",
          "[engine][known-answer][scenario][verified]") {
  const auto ideal = learn_from(
      {"city,state,ideal_opinion,anchor\na,land,0.25,0.22\nb,land,0.25,0.215\nc,land,0.75,1\n"
       "d,land,0.85,0.286\n",
       "city,target,weight\na,a,0.22\na,b,0.12\na,c,0.36\na,d,0.3\nb,a,0.147\nb,b,0.215\n"
       "b,c,0.344\nb,d,0.294\nc,c,1\nd,a,0.09\nd,b,0.178\nd,c,0.446\nd,d,0.286\n",
       0.0, 0.0, 200});
  const double expected[] = {0.600208, 0.599840, 0.75, 0.749862};
  for (std::size_t i = 0; i < 4; ++i) {
    test::verify(
        {"Influence: Friedkin and Johnsen",
         "Friedkin & Johnsen (1990), doi:10.1080/0022250X.1990.9990069; published to three "
         "figures, a run with ties alone"},
        "limit of actor " + std::to_string(i + 1), expected[i], ideal[i], 5e-7);
  }
}

TEST_CASE("bounded confidence ends in the clusters of Hegselmann and Krause",
          "[engine][known-answer][scenario][verified]") {
  std::string cities = "city,state,ideal_opinion\n";
  std::string ties = "city,target,weight\n";
  const auto name = [](int i) { return std::string(1, static_cast<char>('a' + i)); };
  for (int i = 0; i <= 10; ++i) {
    cities += name(i) + ",land," + (i == 10 ? "1" : "0." + std::to_string(i)) + "\n";
    for (int j = 0; j <= 10; ++j) {
      if (i != j) ties += name(i) + "," + name(j) + ",1\n";
    }
  }
  const test::Subject subject{"Influence: bounded confidence",
                              "Hegselmann & Krause (2002), JASSS 5(3) 2; 11 equidistant opinions, "
                              "rational arithmetic"};
  const auto ideal = learn_from({cities, ties, 0.15, 0.0, 7});
  for (std::size_t i = 0; i <= 10; ++i) {
    const double cluster = i < 4 ? 554021.0 / 2764800.0 : i < 7 ? 0.5 : 2210779.0 / 2764800.0;
    test::verify(subject, "bound .15, 7 steps: actor " + std::to_string(i + 1), cluster, ideal[i],
                 1e-9);
  }
  const auto consensus = learn_from({cities, ties, 0.25, 0.0, 8});
  for (std::size_t i = 0; i <= 10; ++i) {
    test::verify(subject, "bound .25, 8 steps: actor " + std::to_string(i + 1), 0.5, consensus[i],
                 1e-9);
  }
}
