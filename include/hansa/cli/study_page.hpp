/// \file   The keys of a study file and what it can keep of a run, as text.
#pragma once
#include <iosfwd>

namespace hansa {

/// `hansa describe study`.
void write_study_keys(std::ostream& out);

/// `hansa describe series`: what outputs are made of.
void write_series(std::ostream& out);

/// The same two as tables of Markdown, for docs/studies.md.
void write_study_markdown(std::ostream& out);

}  // namespace hansa
