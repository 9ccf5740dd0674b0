#include <UI/Missive/InputText.hpp>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace missive {
namespace {

std::string systemError(int code) { return std::generic_category().message(code); }

} // namespace

InputText::InputText(const std::string& fileOrDash, std::istream& standardInput)
    : name_{fileOrDash == "-" ? "Standard input" : "The file \"" + fileOrDash + "\""},
      path_{fileOrDash == "-" ? "" : fileOrDash}, stream_{fileOrDash == "-" ? standardInput : file_} {
    if (fileOrDash == "-") {
        return;
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(path_, ignored)) {
        throw std::runtime_error{name_ + " is a directory: give a file, or - for standard input."};
    }
    errno = 0;
    file_.open(path_, std::ios::binary);
    if (!file_) {
        throw std::runtime_error{name_ + " cannot be opened: " + systemError(errno) + '.'};
    }
}

bool InputText::nextLine(std::string& line) {
    errno = 0;
    if (!std::getline(stream_, line)) {
        checkReading();
        return false;
    }
    if (first_ && line.starts_with("\xEF\xBB\xBF")) {
        line.erase(0, 3);
    }
    first_ = false;
    return true;
}

std::string InputText::rest() {
    std::string text;
    std::string line;
    while (nextLine(line)) {
        text += line;
        text += '\n';
    }
    return text;
}

std::optional<std::size_t> InputText::countLines() const {
    std::error_code ignored;
    if (path_.empty() || !std::filesystem::is_regular_file(path_, ignored)) {
        return std::nullopt;
    }
    std::ifstream file{path_, std::ios::binary};
    return static_cast<std::size_t>(
        std::count(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}, '\n'));
}

void InputText::checkReading() const {
    if (stream_.bad()) {
        throw std::runtime_error{name_ + " cannot be read to its end: " + systemError(errno) + '.'};
    }
}

} // namespace missive
