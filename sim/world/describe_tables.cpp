#include <charconv>

#include "hansa/world/schema.hpp"

namespace hansa {
namespace {

std::string column_text(const ColumnRule& rule) {
  std::string name{rule.name};
  if (rule.repeat == Repeat::issue) name += "<issue>";
  if (rule.repeat == Repeat::forum) name += "<forum>";
  return "`" + name + "`" + (rule.required ? " (required)" : "");
}

std::string number_text(double number) {
  char digits[32];
  return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

std::string range_text(const ColumnRule& rule) {
  switch (rule.kind) {
    case ColumnKind::number:
    case ColumnKind::whole:
      return (rule.above_least ? "above " : "") + number_text(rule.least) + " to " +
             number_text(rule.most) + (rule.kind == ColumnKind::whole ? ", whole" : "");
    case ColumnKind::flag:
      return "0 or 1";
    case ColumnKind::date:
      return "date";
    case ColumnKind::id:
      return "id";
    case ColumnKind::names:
      return "names with + between";
    case ColumnKind::unread:
      return "not read";
    case ColumnKind::text:
      break;
  }
  return "text";
}

}  // namespace

std::string describe_tables() {
  std::string text;
  for (const auto& table : table_rules()) {
    text += "### " + std::string{table.name} + "\n\n" + std::string{table.meaning} +
            "\n\n| column | values | unit | meaning |\n|---|---|---|---|\n";
    for (const auto& rule : table.columns) {
      text += "| " + column_text(rule) + " | " + range_text(rule) + " | " + std::string{rule.unit} +
              " | " + std::string{rule.meaning} + " |\n";
    }
    text += '\n';
  }
  return text;
}

}  // namespace hansa
