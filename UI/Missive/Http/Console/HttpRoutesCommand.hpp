#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

class HttpRoutes;

/// `http:routes`: lists what is answered over HTTP, or the codes of its problems. The routes must outlive it.
class HttpRoutesCommand final : public ConsoleCommand {
public:
    explicit HttpRoutesCommand(const HttpRoutes& routes) : routes_{routes} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const HttpRoutes& routes_;
};

} // namespace missive
