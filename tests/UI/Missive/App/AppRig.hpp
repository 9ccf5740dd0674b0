#pragma once

#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Standard/Standard.hpp>
#include <UI/Missive/WiringError.hpp>
#include <tests/Infrastructure/Missive/Configuration/Environment/FixedEnvironment.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

namespace missive::test {

/// An application on a database of its own, configured by a text.
class AppRig {
public:
    explicit AppRig(const std::string& yaml = "", LogLevel leastLogged = LogLevel::Critical)
        : app{configuration(yaml), leastLogged} {
        standard()(app);
    }

    /// What assembling it reports, a problem a line; empty when there is none.
    std::string problems() {
        ConsoleApplication console{"Test", "1", ConsoleStreams{in, out, err}};
        try {
            app.assemble(console);
            return "";
        } catch (const WiringError& error) {
            return error.what();
        }
    }

    /// Puts it together, once for a rig, and runs a line.
    int run(const std::vector<std::string>& line, const std::string& typed = "") {
        in.str(typed);
        ConsoleApplication console{"Test", "1", ConsoleStreams{in, out, err}};
        app.assemble(console);
        return console.run(line);
    }

    /// All that was printed, with the lines that were broken made whole.
    std::string printed() const {
        std::string text;
        for (const char each : out.str() + "\n" + err.str()) {
            const bool isBlank = each == ' ' || each == '\n';
            if (!isBlank || text.empty() || text.back() != ' ') {
                text += isBlank ? ' ' : each;
            }
        }
        return text;
    }

    std::int64_t waiting(const std::string& transport) const {
        return app.transportRegistry().get(transport).transport.power<MessageCountAware>()->messageCounts().ready;
    }

    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;

private:
    Configuration configuration(const std::string& yaml) const {
        const FixedEnvironment variables{{{"DATABASE_URL", "sqlite:///" + directory_.file("app.db")},
                                          {"MESSENGER_TRANSPORT_DSN", "doctrine://default"}}};
        return ConfigurationLoader{variables}.loadText(yaml, "app.yaml", "test");
    }

    TemporaryDirectory directory_;

public:
    App app;
};

} // namespace missive::test
