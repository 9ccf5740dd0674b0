<?php

declare(strict_types=1);

namespace App\Logging\Message;

/** The first five fields of a record are all that a consumer in PHP needs. */
final class LogMessage
{
    public function __construct(
        public readonly string $channel,
        public readonly int $level,
        public readonly string $message,
        public readonly array $context,
        public readonly string $timestamp,
    ) {
    }
}
