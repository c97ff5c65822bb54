#include "catch.hpp"
#include "study/study_texts.hpp"

using namespace hansa;
using Catch::Matchers::Contains;

namespace {

const std::string gamma_key = "[[factor]]\nkey = \"attention.gamma\"\n";
const std::string two_levels = gamma_key + "values = [0.5, 1]\n";

std::string factor_faults(const std::string& factor) {
  return faults_of(study_head() + "[design]\n[[factor]]\n" + factor);
}

std::string design_faults(const std::string& design) {
  return faults_of(study_head() + "[design]\nkind = " + design + gamma_key + "range = [0.5, 2]\n");
}

std::string csv_faults(const std::string& csv, const std::string& factors = "") {
  return faults_of(study_head() + "[design]\nkind = \"csv\"\nfile = \"p.csv\"\n" + factors,
                   {{"p.csv", csv}});
}

}  // namespace

TEST_CASE("a sound study has no fault", "[study][scenario]") {
  CHECK(faults_of(study_head() + "[design]\n" + two_levels) == "");
}

TEST_CASE("a factor must name a parameter and stay in its range", "[study][scenario]") {
  CHECK_THAT(factor_faults("key = \"attention.gama\"\nvalues = [1]\n"),
             Contains("study.toml:6:7: unknown key attention.gama") &&
                 Contains("Did you mean attention.gamma?"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nvalues = [1, -3, 99]\n"),
             Contains("study.toml:7:14: attention.gamma = -3") && Contains("must be"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nrange = [0.5, 1e9]\npoints = 3\n"),
             Contains("attention.gamma = 1000000000"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nrange = [2, 1]\npoints = 3\n"),
             Contains("it holds nothing"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nvalues = [1, 2, 1.0]\n"), Contains("twice"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nvalues = []\n"), Contains("is empty"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\n"), Contains("neither values nor a range"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nrange = [1, 2]\n"), Contains("points = 5"));
  CHECK_THAT(factor_faults("key = \"attention.contest\"\nvalues = [\"lin\"]\n"),
             Contains("Did you mean line?"));
  CHECK_THAT(factor_faults("key = \"fragmentation.networks\"\nrange = [1, 2.5]\npoints = 2\n"),
             Contains("must be a whole number"));
  CHECK_THAT(factor_faults("key = \"fragmentation.networks\"\nrange = [1, 3]\npoints = 5\n"),
             Contains("takes the value") && Contains("Give fewer points"));
  CHECK_THAT(factor_faults("key = \"seed\"\nvalues = [1, 2]\n"),
             Contains("seed cannot be set here") && Contains("study.replicates"));
  CHECK_THAT(factor_faults("key = \"output.cities_every\"\nvalues = [1, 2]\n"),
             Contains("no result of a study depends on it"));
  CHECK_THAT(factor_faults("values = [1]\n"), Contains("has no key"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nvalus = [1]\nvalues = [1]\n"),
             Contains("unknown key factor.valus") && Contains("Did you mean values?"));
}

TEST_CASE("a factor of the calendar must point at an entry and its value", "[study][scenario]") {
  CHECK_THAT(factor_faults("key = \"calendar.2.into\"\nvalues = [2]\n"),
             Contains("the calendar of the scenario has 1 entry"));
  CHECK_THAT(factor_faults("key = \"calendar.1.parts\"\nvalues = [2]\n"),
             Contains("it has date, network, into"));
  CHECK_THAT(factor_faults("key = \"calendar.1.into\"\nvalues = [1]\n"),
             Contains("split.into = 1 (must be 2 to 1000"));
}

TEST_CASE("distributions need what makes them", "[study][scenario]") {
  const auto ranged = [](const std::string& more) {
    return faults_of(study_head() + "[design]\nkind = \"sobol\"\npoints = 8\n" + gamma_key + more);
  };
  CHECK_THAT(faults_of(study_head() + "[design]\nkind = \"sobol\"\npoints = 8\n[[factor]]\n"
                                      "key = \"money.overhead\"\nrange = [0, 0.1]\n"
                                      "distribution = \"loguniform\"\n"),
             Contains("above 0"));
  CHECK_THAT(ranged("range = [0.5, 1]\ndistribution = \"normal\"\n"),
             Contains("has no mean") && Contains("has no sd"));
  CHECK_THAT(ranged("range = [0.5, 1]\ndistribution = \"normal\"\nmean = 2\nsd = 1\n"),
             Contains("outside 0.5 to 1"));
  CHECK_THAT(ranged("range = [0.5, 1]\nmean = 2\n"), Contains("factor.mean has no effect"));
  CHECK_THAT(ranged("range = [0.1, 1]\ndistribution = \"uniformly\"\n"),
             Contains("Did you mean uniform?"));
  CHECK_THAT(ranged("range = [0.1, 1]\npoints = 4\n"), Contains("places its points itself"));
  CHECK_THAT(ranged("distribution = \"loguniform\"\n"), Contains("has no range"));
}

TEST_CASE("a design must have points, and no more than fit", "[study][scenario]") {
  CHECK_THAT(faults_of(study_head() + "[design]\n"), Contains("the design is empty"));
  CHECK_THAT(faults_of(study_head()), Contains("no [design]"));
  CHECK_THAT(design_faults("\"sobol\"\npoints = 0\n"), Contains("design.points = 0"));
  CHECK_THAT(design_faults("\"sobol\"\n"), Contains("design.points is not given"));
  CHECK_THAT(design_faults("\"sobol\"\npoints = 8\nbase = 4\n"),
             Contains("design.base has no effect"));
  CHECK_THAT(design_faults("\"saltelli\"\nbase = 1000000\n"),
             Contains("the design has 3000000 points"));
  CHECK_THAT(design_faults("\"morris\"\ntrajectories = 4\nlevels = 5\n"), Contains("must be even"));
  CHECK_THAT(design_faults("\"sobl\"\npoints = 8\n"), Contains("Did you mean sobol?"));
  CHECK_THAT(faults_of(study_head() + "[design]\nkind = \"single\"\n" + two_levels),
             Contains("a single point has no factors"));
  CHECK_THAT(faults_of(study_head() + "[design]\n" + two_levels + two_levels),
             Contains("a second factor attention.gamma"));
}

TEST_CASE("a csv design must be whole", "[study][scenario]") {
  CHECK_THAT(csv_faults("attention.gamma\n"), Contains("the design is empty"));
  CHECK_THAT(csv_faults("attention.gamma\n0.5\n77\n"), Contains("p.csv:3:1: attention.gamma = 77"));
  CHECK_THAT(csv_faults("attention.gamma,money.overhead\n0.5,\n"), Contains("is blank"));
  CHECK_THAT(csv_faults("attention.gama\n0.5\n"), Contains("p.csv:1:1: unknown key"));
  CHECK_THAT(csv_faults("attention.gamma,parameters.attention.gamma\n1,1\n"),
             Contains("a second column for attention.gamma"));
  const auto both = gamma_key + "[[factor]]\nkey = \"money.overhead\"\n";
  CHECK_THAT(csv_faults("attention.gamma\n0.5\n", both), Contains("no column money.overhead"));
  CHECK_THAT(csv_faults("attention.gamma,money.overhaed\n0.5,0\n", both),
             Contains("belongs to no factor") && Contains("Did you mean money.overhead?"));
  CHECK_THAT(csv_faults("attention.gamma\n0.5\n", gamma_key + "values = [1]\n"),
             Contains("the file of the design holds the values"));
  CHECK_THAT(faults_of(study_head() + "[design]\nkind = \"csv\"\nfile = \"q.csv\"\n"),
             Contains("cannot read q.csv"));
}

TEST_CASE("values of a point must fit one another", "[study][scenario]") {
  // The split is in 2003, the run begins in 2000.
  CHECK_THAT(factor_faults("key = \"horizon\"\nvalues = [10, 2]\n"),
             Contains("point 1 (horizon = 2) does not work") &&
                 Contains("the calendar's 2003 lies outside the run"));
  CHECK_THAT(factor_faults("key = \"positions.gap\"\nvalues = [[0.1, 0.2], 0.1]\n"),
             Contains("point 0") && Contains("positions.gap has 2 numbers"));
  CHECK_THAT(faults_of(study_head() + "[design]\nkind = \"single\"\n[[twin]]\nname = \"late\"\n"
                                      "set = { start = 2010 }\n"),
             Contains("in its twin late"));
}

TEST_CASE("outputs, twins and rounds are checked", "[study][scenario]") {
  const std::string single = "[design]\nkind = \"single\"\n";
  CHECK_THAT(faults_of(study_head("outputs = [\"voice\", \"mean:atention\"]\n") + single),
             Contains("study.toml:4:21: unknown series atention"));
  CHECK_THAT(faults_of(study_head("outputs = [\"voice\", \"voice\"]\n") + single),
             Contains("a second output is called voice"));
  CHECK_THAT(faults_of(study_head("outputs = [{ value = \"voice\", form = 2001 }]\n") + single),
             Contains("unknown key output.form") && Contains("Did you mean from?"));
  CHECK_THAT(faults_of(study_head("outputs = []\n") + single), Contains("outputs are empty"));
  CHECK_THAT(faults_of(study_head("replicates = 1\n[study.adaptive]\noutput = \"voce\"\n"
                                  "width = 0.1\nlimit = 8\n") +
                       single),
             Contains("must be 2 or more") && Contains("Did you mean voice?"));
  CHECK_THAT(faults_of(study_head() + single + "[[twin]]\nname = \"same\"\n"),
             Contains("twin same changes nothing"));
  CHECK_THAT(
      faults_of(study_head() + single + "[[twin]]\nname = \"t\"\nset = { attention.x = 1 }\n"),
      Contains("unknown key attention.x"));
  CHECK_THAT(faults_of(study_head("replicats = 3\n") + single),
             Contains("unknown key study.replicats") && Contains("Did you mean replicates?"));
  CHECK_THAT(faults_of("[study]\nscenario = \"small.toml\"\n" + single), Contains("no format"));
  CHECK_THAT(faults_of(study_head() + single + "[desing]\n"), Contains("Did you mean design?"));
}

TEST_CASE("faults of the scenario are told with those of the study", "[study][scenario]") {
  try {
    read_study({{"study.toml", "format = 1\n[studdy]\n[study]\nscenario = \"bad.toml\"\n"},
                {"bad.toml", "format = 1\nhorizon = 0\n"}});
    FAIL("read");
  } catch (const InputError& error) {
    CHECK_THAT(error.what(),
               Contains("unknown table studdy") && Contains("bad.toml:2:11: horizon"));
  }
}
