<?php

declare(strict_types=1);

namespace App\Infrastructure;

/** Composer\InstalledVersions where Composer installed nothing. */
final class NothingFromComposer
{
    public static function isInstalled(string $package, bool $includeDevRequirements = true): bool
    {
        return false;
    }

    /** @return array<string, string> */
    public static function getRootPackage(): array
    {
        return [];
    }
}
