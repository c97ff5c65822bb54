#include "catch.hpp"
#include "study/study_texts.hpp"

using namespace hansa;
using Catch::Matchers::ContainsSubstring;

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
             ContainsSubstring("study.toml:6:7: unknown key attention.gama") &&
                 ContainsSubstring("Did you mean attention.gamma?"));
  CHECK_THAT(
      factor_faults("key = \"attention.gamma\"\nvalues = [1, -3, 99]\n"),
      ContainsSubstring("study.toml:7:14: attention.gamma = -3") && ContainsSubstring("must be"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nrange = [0.5, 1e9]\npoints = 3\n"),
             ContainsSubstring("attention.gamma = 1000000000"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nrange = [2, 1]\npoints = 3\n"),
             ContainsSubstring("it holds nothing"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nvalues = [1, 2, 1.0]\n"),
             ContainsSubstring("twice"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nvalues = []\n"),
             ContainsSubstring("is empty"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\n"),
             ContainsSubstring("neither values nor a range"));
  CHECK_THAT(factor_faults("key = \"attention.gamma\"\nrange = [1, 2]\n"),
             ContainsSubstring("points = 5"));
  CHECK_THAT(factor_faults("key = \"attention.contest\"\nvalues = [\"lin\"]\n"),
             ContainsSubstring("Did you mean line?"));
  CHECK_THAT(factor_faults("key = \"fragmentation.networks\"\nrange = [1, 2.5]\npoints = 2\n"),
             ContainsSubstring("must be a whole number"));
  CHECK_THAT(factor_faults("key = \"fragmentation.networks\"\nrange = [1, 3]\npoints = 5\n"),
             ContainsSubstring("takes the value") && ContainsSubstring("Give fewer points"));
  CHECK_THAT(factor_faults("key = \"seed\"\nvalues = [1, 2]\n"),
             ContainsSubstring("seed cannot be set here") && ContainsSubstring("study.replicates"));
  CHECK_THAT(factor_faults("key = \"output.cities_every\"\nvalues = [1, 2]\n"),
             ContainsSubstring("no result of a study depends on it"));
  CHECK_THAT(factor_faults("values = [1]\n"), ContainsSubstring("has no key"));
  CHECK_THAT(
      factor_faults("key = \"attention.gamma\"\nvalus = [1]\nvalues = [1]\n"),
      ContainsSubstring("unknown key factor.valus") && ContainsSubstring("Did you mean values?"));
}

TEST_CASE("a factor of the calendar must point at an entry and its value", "[study][scenario]") {
  CHECK_THAT(factor_faults("key = \"calendar.2.into\"\nvalues = [2]\n"),
             ContainsSubstring("the calendar of the scenario has 1 entry"));
  CHECK_THAT(factor_faults("key = \"calendar.1.parts\"\nvalues = [2]\n"),
             ContainsSubstring("it has date, network, into"));
  CHECK_THAT(factor_faults("key = \"calendar.1.into\"\nvalues = [1]\n"),
             ContainsSubstring("split.into = 1 (must be 2 to 1000"));
}

TEST_CASE("distributions need what makes them", "[study][scenario]") {
  const auto ranged = [](const std::string& more) {
    return faults_of(study_head() + "[design]\nkind = \"sobol\"\npoints = 8\n" + gamma_key + more);
  };
  CHECK_THAT(faults_of(study_head() + "[design]\nkind = \"sobol\"\npoints = 8\n[[factor]]\n"
                                      "key = \"money.overhead\"\nrange = [0, 0.1]\n"
                                      "distribution = \"loguniform\"\n"),
             ContainsSubstring("above 0"));
  CHECK_THAT(ranged("range = [0.5, 1]\ndistribution = \"normal\"\n"),
             ContainsSubstring("has no mean") && ContainsSubstring("has no sd"));
  CHECK_THAT(ranged("range = [0.5, 1]\ndistribution = \"normal\"\nmean = 2\nsd = 1\n"),
             ContainsSubstring("outside 0.5 to 1"));
  CHECK_THAT(ranged("range = [0.5, 1]\nmean = 2\n"),
             ContainsSubstring("factor.mean has no effect"));
  CHECK_THAT(ranged("range = [0.1, 1]\ndistribution = \"uniformly\"\n"),
             ContainsSubstring("Did you mean uniform?"));
  CHECK_THAT(ranged("range = [0.1, 1]\npoints = 4\n"),
             ContainsSubstring("places its points itself"));
  CHECK_THAT(ranged("distribution = \"loguniform\"\n"), ContainsSubstring("has no range"));
}

TEST_CASE("a design must have points, and no more than fit", "[study][scenario]") {
  CHECK_THAT(faults_of(study_head() + "[design]\n"), ContainsSubstring("the design is empty"));
  CHECK_THAT(faults_of(study_head()), ContainsSubstring("no [design]"));
  CHECK_THAT(design_faults("\"sobol\"\npoints = 0\n"), ContainsSubstring("design.points = 0"));
  CHECK_THAT(design_faults("\"sobol\"\n"), ContainsSubstring("design.points is not given"));
  CHECK_THAT(design_faults("\"sobol\"\npoints = 8\nbase = 4\n"),
             ContainsSubstring("design.base has no effect"));
  CHECK_THAT(design_faults("\"saltelli\"\nbase = 1000000\n"),
             ContainsSubstring("the design has 3000000 points"));
  CHECK_THAT(design_faults("\"morris\"\ntrajectories = 4\nlevels = 5\n"),
             ContainsSubstring("must be even"));
  CHECK_THAT(design_faults("\"sobl\"\npoints = 8\n"), ContainsSubstring("Did you mean sobol?"));
  CHECK_THAT(faults_of(study_head() + "[design]\nkind = \"single\"\n" + two_levels),
             ContainsSubstring("a single point has no factors"));
  CHECK_THAT(faults_of(study_head() + "[design]\n" + two_levels + two_levels),
             ContainsSubstring("a second factor attention.gamma"));
}

TEST_CASE("a csv design must be whole", "[study][scenario]") {
  CHECK_THAT(csv_faults("attention.gamma\n"), ContainsSubstring("the design is empty"));
  CHECK_THAT(csv_faults("attention.gamma\n0.5\n77\n"),
             ContainsSubstring("p.csv:3:1: attention.gamma = 77"));
  CHECK_THAT(csv_faults("attention.gamma,money.overhead\n0.5,\n"), ContainsSubstring("is blank"));
  CHECK_THAT(csv_faults("attention.gama\n0.5\n"), ContainsSubstring("p.csv:1:1: unknown key"));
  CHECK_THAT(csv_faults("attention.gamma,parameters.attention.gamma\n1,1\n"),
             ContainsSubstring("a second column for attention.gamma"));
  const auto both = gamma_key + "[[factor]]\nkey = \"money.overhead\"\n";
  CHECK_THAT(csv_faults("attention.gamma\n0.5\n", both),
             ContainsSubstring("no column money.overhead"));
  CHECK_THAT(csv_faults("attention.gamma,money.overhaed\n0.5,0\n", both),
             ContainsSubstring("belongs to no factor") &&
                 ContainsSubstring("Did you mean money.overhead?"));
  CHECK_THAT(csv_faults("attention.gamma\n0.5\n", gamma_key + "values = [1]\n"),
             ContainsSubstring("the file of the design holds the values"));
  CHECK_THAT(faults_of(study_head() + "[design]\nkind = \"csv\"\nfile = \"q.csv\"\n"),
             ContainsSubstring("cannot read q.csv"));
}

TEST_CASE("values of a point must fit one another", "[study][scenario]") {
  // The split is in 2003, the run begins in 2000.
  CHECK_THAT(factor_faults("key = \"horizon\"\nvalues = [10, 2]\n"),
             ContainsSubstring("point 1 (horizon = 2) does not work") &&
                 ContainsSubstring("the calendar's 2003 lies outside the run"));
  CHECK_THAT(factor_faults("key = \"positions.gap\"\nvalues = [[0.1, 0.2], 0.1]\n"),
             ContainsSubstring("point 0") && ContainsSubstring("positions.gap has 2 numbers"));
  CHECK_THAT(faults_of(study_head() + "[design]\nkind = \"single\"\n[[twin]]\nname = \"late\"\n"
                                      "set = { start = 2010 }\n"),
             ContainsSubstring("in its twin late"));
}

TEST_CASE("outputs, twins and rounds are checked", "[study][scenario]") {
  const std::string single = "[design]\nkind = \"single\"\n";
  CHECK_THAT(faults_of(study_head("outputs = [\"voice\", \"mean:atention\"]\n") + single),
             ContainsSubstring("study.toml:4:21: unknown series atention"));
  CHECK_THAT(faults_of(study_head("outputs = [\"voice\", \"voice\"]\n") + single),
             ContainsSubstring("a second output is called voice"));
  CHECK_THAT(
      faults_of(study_head("outputs = [{ value = \"voice\", form = 2001 }]\n") + single),
      ContainsSubstring("unknown key output.form") && ContainsSubstring("Did you mean from?"));
  CHECK_THAT(faults_of(study_head("outputs = []\n") + single),
             ContainsSubstring("outputs are empty"));
  CHECK_THAT(faults_of(study_head("replicates = 1\n[study.adaptive]\noutput = \"voce\"\n"
                                  "width = 0.1\nlimit = 8\n") +
                       single),
             ContainsSubstring("must be 2 or more") && ContainsSubstring("Did you mean voice?"));
  CHECK_THAT(faults_of(study_head() + single + "[[twin]]\nname = \"same\"\n"),
             ContainsSubstring("twin same changes nothing"));
  CHECK_THAT(
      faults_of(study_head() + single + "[[twin]]\nname = \"t\"\nset = { attention.x = 1 }\n"),
      ContainsSubstring("unknown key attention.x"));
  CHECK_THAT(faults_of(study_head("replicats = 3\n") + single),
             ContainsSubstring("unknown key study.replicats") &&
                 ContainsSubstring("Did you mean replicates?"));
  CHECK_THAT(faults_of("[study]\nscenario = \"small.toml\"\n" + single),
             ContainsSubstring("no format"));
  CHECK_THAT(faults_of(study_head() + single + "[desing]\n"),
             ContainsSubstring("Did you mean design?"));
}

TEST_CASE("faults of the scenario are told with those of the study", "[study][scenario]") {
  try {
    read_study({{"study.toml", "format = 1\n[studdy]\n[study]\nscenario = \"bad.toml\"\n"},
                {"bad.toml", "format = 1\nhorizon = 0\n"}});
    FAIL("read");
  } catch (const InputError& error) {
    CHECK_THAT(error.what(), ContainsSubstring("unknown table studdy") &&
                                 ContainsSubstring("bad.toml:2:11: horizon"));
  }
}
