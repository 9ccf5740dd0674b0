#pragma once

#include <string>
#include <vector>

namespace missive::test {

/// What somebody sends who wants two readers to see two things, and what it is answered with.
struct Attack {
    std::string name;
    std::string bytes;
    int status;
    std::string code;
};

/// The inputs that Boost.Beast's parser of 1.81 takes, or refuses in silence.
inline std::vector<Attack> attacks() {
    const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n";
    const std::string post = "POST / HTTP/1.1\r\nHost: x\r\n";
    const auto framing = [](std::string name, std::string bytes, int status = 400) {
        return Attack{std::move(name), std::move(bytes), status, "request.framing"};
    };
    const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    return {
        framing("length before coding", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        framing("coding before length", post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
        framing("two lengths", post + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd"),
        framing("one length twice", post + "Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd"),
        framing("a list of lengths", post + "Content-Length: 4, 4\r\n\r\nabcd"),
        framing("length with plus", post + "Content-Length: +3\r\n\r\nabc"),
        framing("length below zero", post + "Content-Length: -3\r\n\r\nabc"),
        framing("length in hex", post + "Content-Length: 0x3\r\n\r\nabc"),
        framing("length with a blank", post + "Content-Length: 1 3\r\n\r\nabc"),
        framing("length with zeros", post + "Content-Length: 00003\r\n\r\nabc"),
        framing("length beyond 64 bits", post + "Content-Length: 99999999999999999999\r\n\r\nabc"),
        framing("empty length", post + "Content-Length:\r\n\r\nabc"),
        framing("chunked twice", post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 501),
        framing("gzip", post + "Transfer-Encoding: gzip\r\n\r\n0\r\n\r\n", 501),
        framing("xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501),
        framing("chunked then identity", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 501),
        framing("gzip and length", post + "Transfer-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"),
        framing("gzip then chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
        framing("two codings", post + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501),
        framing("quoted coding", post + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n", 501),
        framing("coding with a tab before the colon", post + "Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n"),
        framing("coding in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        framing("blank before the colon", get + "X : y\r\n\r\n"),
        framing("a blank in a name", get + "X Y: z\r\n\r\n"),
        framing("empty name", get + ": z\r\n\r\n"),
        framing("no colon", get + "Xyz\r\n\r\n"),
        framing("bare LF behind a field", "GET / HTTP/1.1\r\nHost: x\nX: y\r\n\r\n"),
        framing("bare LF everywhere", "GET / HTTP/1.1\nHost: x\n\n"),
        framing("bare CR in a value", get + "X: a\rb\r\n\r\n"),
        framing("NUL in a value", get + std::string("X: a\0b\r\n\r\n", 11)),
        framing("control in a value", get + "X: a\x01"
                                            "b\r\n\r\n"),
        framing("folded line", get + "X: a\r\n b\r\n\r\n"),
        framing("folded coding", post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"),
        framing("blank before the first field", "GET / HTTP/1.1\r\n Host: x\r\n\r\n"),
        framing("two blanks", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"),
        framing("a tab between", "GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n"),
        framing("blank behind", "GET / HTTP/1.1 \r\nHost: x\r\n\r\n"),
        framing("no version", "GET /\r\nHost: x\r\n\r\n"),
        framing("version in lower case", "GET / http/1.1\r\nHost: x\r\n\r\n"),
        framing("version with two digits", "GET / HTTP/1.10\r\nHost: x\r\n\r\n"),
        framing("two empty lines before", "\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"),
        framing("a method that is no token", "GE(T / HTTP/1.1\r\nHost: x\r\n\r\n"),
        framing("TLS", std::string("\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n", 15)),
        framing("no host", "GET / HTTP/1.1\r\n\r\n"),
        framing("two hosts", get + "Host: y\r\n\r\n"),
        {"HTTP/1.2", "GET / HTTP/1.2\r\nHost: x\r\n\r\n", 505, "request.version"},
        {"HTTP/2.0", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505, "request.version"},
        {"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "request.version"},
        {"HTTP/0.9", "GET / HTTP/0.9\r\nHost: x\r\n\r\n", 505, "request.version"},
        framing("chunk size below zero", chunked + "-3\r\nabc\r\n0\r\n\r\n"),
        framing("chunk size with 0x", chunked + "0x3\r\nabc\r\n0\r\n\r\n"),
        framing("chunk size beyond 64 bits", chunked + "11111111111111111\r\nabc\r\n0\r\n\r\n"),
        framing("bare LF behind a chunk size", chunked + "3\nabc\r\n0\r\n\r\n"),
        framing("no CRLF behind a chunk", chunked + "3\r\nabcd\r\n0\r\n\r\n"),
        framing("chunk extension", chunked + "3;a=b\r\nabc\r\n0\r\n\r\n"),
        framing("quoted chunk extension with a line end", chunked + "3;a=\"\n\"\r\nabc\r\n0\r\n\r\n"),
        framing("blank behind a chunk size", chunked + "3 \r\nabc\r\n0\r\n\r\n"),
        framing("empty chunk size", chunked + "\r\nabc\r\n0\r\n\r\n"),
        framing("trailer", chunked + "3\r\nabc\r\n0\r\nAuthorization: Bearer x\r\n\r\n"),
        framing("trailer that closes", chunked + "3\r\nabc\r\n0\r\nConnection: close\r\n\r\n"),
        {"fragment in the target", "GET /a#b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "request.target"},
        {"angle bracket in the target", "GET /a<b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "request.target"},
        {"quote in the target", "GET /a\"b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "request.target"},
        {"backslash in the target", "GET /a\\b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "request.target"},
        {"bytes beyond ASCII in the target", "GET /\xC3\xA9 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "request.target"},
        {"dots", "GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "request.target"},
        {"an authority as the target", "GET x:80 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "request.target"},
        {"an asterisk for GET", "GET * HTTP/1.1\r\nHost: x\r\n\r\n", 400, "request.target"},
        {"a method that nobody knows", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 501, "request.method"},
    };
}

} // namespace missive::test
