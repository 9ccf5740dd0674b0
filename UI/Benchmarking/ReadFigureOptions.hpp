#pragma once

#include <Application/Benchmarking/Query/FigureOptions.hpp>
#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input/Input.hpp>

namespace missive::benchmarking {

/// Adds `--subtract-overhead` and `--without-outliers`.
void defineFigureOptions(CommandDefinition& definition);

FigureOptions readFigureOptions(const Input& input);

} // namespace missive::benchmarking
