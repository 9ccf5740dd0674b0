<?php
function setup()
{
    return str_repeat('*', 4096);
}

function body($block)
{
    $file = fopen('written', 'w');
    stream_set_write_buffer($file, 0);
    $written = 0;
    for ($i = 0; $i < 256; ++$i) {
        $written += fwrite($file, $block);
    }
    fclose($file);
    unlink('written');

    return $written;
}
