#pragma once

#include <tests/UI/Missive/WrongInputs/WrongInput.hpp>

#include <vector>

namespace missive::test {

/// The table, by what is wrong.
std::vector<WrongInput> wrongInputs();

std::vector<WrongInput> wrongConfiguration();
std::vector<WrongInput> wrongDsns();
std::vector<WrongInput> wrongDatabases();
std::vector<WrongInput> wrongOptions();
std::vector<WrongInput> wrongNames();
std::vector<WrongInput> wrongJson();
std::vector<WrongInput> wrongFiles();

} // namespace missive::test
