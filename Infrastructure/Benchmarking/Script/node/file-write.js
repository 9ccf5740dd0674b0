const fs = require('fs');
exports.setup = () => Buffer.alloc(4096, 42);
exports.body = (block) => {
    const file = fs.openSync('written', 'w');
    let written = 0;
    for (let i = 0; i < 256; ++i) {
        written += fs.writeSync(file, block);
    }
    fs.closeSync(file);
    fs.unlinkSync('written');
    return written;
};
