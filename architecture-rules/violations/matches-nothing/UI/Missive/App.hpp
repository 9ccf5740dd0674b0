#pragma once

namespace missive {
class App {};
} // namespace missive
