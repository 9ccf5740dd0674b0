#pragma once

namespace missive {

class App {
public:
    App();
};

} // namespace missive
