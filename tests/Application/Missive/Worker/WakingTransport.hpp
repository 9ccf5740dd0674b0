#pragma once

#include <Domain/Missive/Port/WakeSource.hpp>
#include <tests/support/ScriptedTransport.hpp>

#include <string>

namespace missive::test {

/// A scripted transport that wakes its worker; draining it is journaled as `drain`.
class WakingTransport : public ScriptedTransport, public WakeSource {
public:
    WakingTransport(const std::string& name, Journal& calls) : ScriptedTransport{name, calls}, journal{calls} {}
    int descriptor() const override { return 17; }
    void drain() override { journal.add("drain"); }
    Journal& journal;
};

} // namespace missive::test
