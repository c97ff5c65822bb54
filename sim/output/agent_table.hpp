/// \file   A group of the result with one row an agent: labelled axes and constant columns.
#pragma once
#include <string>
#include <vector>

#include "hdf5_netcdf.hpp"
#include "result_parts.hpp"

namespace hansa {

class AgentTable {
 public:
  AgentTable(hid_t file, const std::string& group, std::string_view long_name,
             const std::string& agent, const std::vector<std::string>& ids,
             const std::vector<std::string>& issues)
      : group_{hdf5::create_group(file, group)} {
    hdf5::set_attribute(group_, "long_name", long_name);
    agent_ = hdf5::add_labels(group_, agent, ids, {"1", "text id of the " + agent});
    issue_ = hdf5::add_labels(group_, "issue", issues, {"1", "issue"});
  }

  hid_t group() const { return group_; }
  const hdf5::Dimension& agent() const { return agent_; }
  const hdf5::Dimension& issue() const { return issue_; }

  template <class T>
  hdf5::Variable column(const std::string& name, std::string_view units, std::string_view long_name,
                        const std::vector<T>& values) const {
    return hdf5::write_variable<T>(group_, name, {&agent_}, {units, long_name}, values);
  }

  void texts(const std::string& name, std::string_view long_name,
             const std::vector<std::string>& values) const {
    hdf5::write_texts(group_, name, {&agent_}, {"1", long_name}, values);
  }

  /// Shape: [agents x issues].
  void matrix(const std::string& name, std::string_view units, std::string_view long_name,
              const std::vector<double>& values) const {
    hdf5::write_variable<double>(group_, name, {&agent_, &issue_}, {units, long_name}, values);
  }

  void synthetic(const std::vector<std::uint16_t>& flags) const {
    const auto stored = column("synthetic", "1", "what is not data (bits)", flags);
    describe_synthetic_flags(stored.dataset);
  }

 private:
  hdf5::Handle group_;
  hdf5::Dimension agent_, issue_;
};

}  // namespace hansa
