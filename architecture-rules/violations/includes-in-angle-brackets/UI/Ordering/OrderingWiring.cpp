#include "UI/Missive/App.hpp"
