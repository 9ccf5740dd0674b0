#include <FolderTransport.hpp>

#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Infrastructure/Missive/Codec/DecodeIdentified.hpp>
#include <Infrastructure/Missive/Codec/HeadersJson.hpp>

#include <fstream>
#include <iterator>

namespace extensions {

using namespace missive;

FolderTransport::FolderTransport(std::filesystem::path folder, const MessageCodec& codec)
    : folder_{std::move(folder)}, codec_{codec} {
    std::filesystem::create_directories(folder_);
}

void FolderTransport::send(std::span<Envelope> envelopes) {
    const std::lock_guard lock{mutex_};
    for (auto& envelope : envelopes) {
        const auto id = "message-" + std::to_string(++last_);
        const auto encoded = codec_.encode(envelope);
        std::ofstream{folder_ / id} << encodeHeaders(encoded.headers) << '\n' << encoded.body;
        envelope = envelope.with(TransportMessageIdStamp{id});
    }
}

std::vector<Envelope> FolderTransport::receive(std::size_t most) {
    const std::lock_guard lock{mutex_};
    std::vector<Envelope> received;
    for (const auto& entry : std::filesystem::directory_iterator{folder_}) {
        const auto id = entry.path().filename().string();
        if (received.size() == most || !claimed_.insert(id).second) {
            continue;
        }
        std::ifstream file{entry.path()};
        std::string headers;
        std::getline(file, headers);
        EncodedMessage message{{std::istreambuf_iterator<char>{file}, {}}, decodeHeaders(headers)};
        received.push_back(decodeIdentified(codec_, std::move(message), {folder_.native(), id})
                               .with(TransportMessageIdStamp{id})
                               .with(DeliveryStamp{id, 1}));
    }
    return received;
}

std::size_t FolderTransport::acknowledge(std::span<const Envelope> envelopes) {
    const std::lock_guard lock{mutex_};
    std::size_t stale = 0;
    for (const auto& envelope : envelopes) {
        const auto& id = envelope.last<TransportMessageIdStamp>()->id;
        stale += claimed_.erase(id) == 0 ? 1 : 0;
        std::filesystem::remove(folder_ / id);
    }
    return stale;
}

void FolderTransport::release(std::span<const Envelope> envelopes) {
    const std::lock_guard lock{mutex_};
    for (const auto& envelope : envelopes) {
        claimed_.erase(envelope.last<TransportMessageIdStamp>()->id);
    }
}

Transport FolderTransportFactory::create(const TransportSettings& settings) {
    const auto transport =
        std::make_shared<FolderTransport>(settings.dsn.substr(std::string{"folder://"}.size()), codec_);
    return Transport{.name = settings.name, .sender = transport, .receiver = transport};
}

} // namespace extensions
