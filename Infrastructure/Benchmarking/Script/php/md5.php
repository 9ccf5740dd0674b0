<?php
function body($inputs)
{
    $h = 'missive';
    for ($i = 0; $i < 1000; ++$i) {
        $h = md5($h);
    }

    return $h;
}
