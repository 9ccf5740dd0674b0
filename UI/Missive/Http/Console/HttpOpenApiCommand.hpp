#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

class HttpRoutes;

/// `http:openapi`: describes what is answered over HTTP, as OpenAPI 3.1. The routes must outlive it.
class HttpOpenApiCommand final : public ConsoleCommand {
public:
    explicit HttpOpenApiCommand(const HttpRoutes& routes) : routes_{routes} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const HttpRoutes& routes_;
};

} // namespace missive
