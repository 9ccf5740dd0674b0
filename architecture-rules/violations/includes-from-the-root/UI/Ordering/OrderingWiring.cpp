#include <../Missive/App.hpp>
