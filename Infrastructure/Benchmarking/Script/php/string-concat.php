<?php
function body($inputs)
{
    $text = '';
    for ($i = 0; $i < 10000; ++$i) {
        $text .= 'abc'.($i % 10);
    }

    return $text;
}

function checksum(string $text): string
{
    return strlen($text).' '.md5($text);
}
