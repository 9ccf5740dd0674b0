<?php
function body($inputs)
{
    return strlen(str_repeat("\x01", 64 * 1024 * 1024));
}
