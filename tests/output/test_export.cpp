#include <algorithm>
#include <fstream>

#include "catch.hpp"
#include "hansa/output/export.hpp"
#include "tiny_run.hpp"

using namespace hansa;

namespace {

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("Every table of a result is exported with ids and dates", "[output]") {
  const tiny::Folder folder;
  tiny::write(folder / "a.h5");
  const auto paths = export_result(folder / "a.h5", folder / "csv", Overwrite::refuse);
  CHECK(paths.size() == 19);
  const auto series = lines_of(folder / "csv/series.csv");
  REQUIRE(series.size() == 6);
  CHECK(series[0] == "time,year,networks,voice");
  CHECK(series[1] == "1985-01-01,1985,2,");
  CHECK(series[2] == "1985-04-01,1985.25,2,0.1");
  const auto cities = lines_of(folder / "csv/cities.csv");
  REQUIRE(cities.size() == 4);
  CHECK(cities[0] ==
        "city,name,state,latitude,longitude,population,capital,office,type,resources,autonomy,"
        "salience_climate,salience_migration,synthetic");
  CHECK(cities[2] == "aaa-two,Two,AAA,,,2e+05,0,0,3,1,0.25,0.25,0.75,position");
  CHECK(cities[3].ends_with("1,1,0,agent|position"));
  const auto networks = lines_of(folder / "csv/networks_over_time.csv");
  CHECK(networks[0] ==
        "time,network,alive,members,gross,net,message_climate,message_migration,access_forum-x");
  CHECK(networks.size() == 1 + 5 * 3);
  CHECK(networks[1] == "1985-01-01,alpha,1,0,1.5,1.25,,0.75,seat");
  CHECK(networks[3] == "1985-01-01,gamma,0,0,,,,,none");
  const auto lines = lines_of(folder / "csv/texts.csv");
  CHECK(lines[0].starts_with("line,session,issue,before,"));
  CHECK(lines[1].starts_with("0,0,climate,0.2,"));
  const auto joins = lines_of(folder / "csv/membership_events.csv");
  REQUIRE(joins.size() == 3);
  CHECK(joins[1] == "0,1985-01-01,1985,aaa-two,alpha,1,date");
  CHECK(joins[2] == "1,1985-01-01,1985,aaa-one,beta,-1,members");
  CHECK(lines_of(folder / "csv/network_events.csv")[1] == "0,1985-04-01,1985.25,gamma,founded");
  const auto members = lines_of(folder / "csv/memberships_at_start.csv");
  CHECK(members[1] == "aaa-one,beta,1,");
  CHECK(members[2] == "bbb-three,alpha,2,members");
  CHECK(lines_of(folder / "csv/world/cities.csv")[1] == "aaa-one,One");
}

TEST_CASE("An export overwrites nothing unless forced", "[output]") {
  const tiny::Folder folder;
  tiny::write(folder / "a.h5");
  std::filesystem::create_directory(folder / "csv");
  std::ofstream(folder / "csv/texts.csv") << "mine\n";
  CHECK_THROWS_AS(export_result(folder / "a.h5", folder / "csv", Overwrite::refuse), InputError);
  CHECK(lines_of(folder / "csv/texts.csv")[0] == "mine");
  CHECK_FALSE(std::filesystem::exists(folder / "csv/series.csv"));
  export_result(folder / "a.h5", folder / "csv", Overwrite::replace);
  CHECK(lines_of(folder / "csv/texts.csv")[0] != "mine");
}
