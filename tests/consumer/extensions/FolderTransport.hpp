#pragma once

#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/Port/Receiver.hpp>
#include <Domain/Missive/Port/Sender.hpp>
#include <Domain/Missive/Port/TransportFactory.hpp>

#include <filesystem>
#include <mutex>
#include <set>

namespace extensions {

/// A message is a file in a folder: its headers in the first line, its body below. For one process.
class FolderTransport final : public missive::Sender, public missive::Receiver {
public:
    FolderTransport(std::filesystem::path folder, const missive::MessageCodec& codec);

    void send(std::span<missive::Envelope> envelopes) override;
    std::vector<missive::Envelope> receive(std::size_t most) override;
    std::size_t acknowledge(std::span<const missive::Envelope> envelopes) override;
    void release(std::span<const missive::Envelope> envelopes) override;

private:
    std::mutex mutex_;
    std::filesystem::path folder_;
    const missive::MessageCodec& codec_;
    std::set<std::string> claimed_;
    int last_ = 0;
};

/// `folder://relative/path`
class FolderTransportFactory final : public missive::TransportFactory {
public:
    explicit FolderTransportFactory(const missive::MessageCodec& codec) : codec_{codec} {}

    bool supports(std::string_view dsn) const override { return dsn.starts_with("folder:"); }
    missive::Transport create(const missive::TransportSettings& settings) override;

private:
    const missive::MessageCodec& codec_;
};

} // namespace extensions
