#include <tests/flow/brokers/Feed.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

namespace missive::test {

namespace {

int openPipe(const std::string& path) {
    mkfifo(path.c_str(), S_IRUSR | S_IWUSR);
    const int pipe = open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (pipe < 0) {
        throw std::runtime_error{"no pipe at " + path};
    }
    return pipe;
}

} // namespace

Feed::Feed(const BrokerShop& shop)
    : pipe_{openPipe(shop.scratch().file("feed"))}, import_{shop.start({"order:import", "feed"})} {}

Feed::~Feed() { close(); }

void Feed::line(const std::string& text) const {
    if (write(pipe_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
        throw std::runtime_error{"the import's pipe does not take a line"};
    }
}

Exit Feed::end() {
    close();
    return import_.wait(Scratch::patience);
}

void Feed::close() noexcept {
    if (pipe_ >= 0) {
        ::close(std::exchange(pipe_, -1));
    }
}

} // namespace missive::test
