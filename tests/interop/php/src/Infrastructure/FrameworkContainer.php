<?php

declare(strict_types=1);

namespace App\Infrastructure;

use Symfony\Bundle\FrameworkBundle\DependencyInjection\FrameworkExtension;
use Symfony\Component\Config\FileLocator;
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\DependencyInjection\Loader\YamlFileLoader;

/** The container of an application that has no bundle but FrameworkBundle. */
final class FrameworkContainer
{
    /** @param string[] $files */
    public static function load(array $files, string $environment): ContainerBuilder
    {
        // Debian's packages come without Composer, which Symfony asks what is installed for development only.
        class_exists(\Composer\InstalledVersions::class) || class_alias(NothingFromComposer::class, \Composer\InstalledVersions::class);

        $container = new ContainerBuilder();
        $container->getParameterBag()->add([
            'kernel.environment' => $environment, 'kernel.debug' => false, 'kernel.charset' => 'UTF-8',
            'kernel.project_dir' => '/nowhere', 'kernel.cache_dir' => '/nowhere', 'kernel.build_dir' => '/nowhere',
            'kernel.container_class' => 'Container', 'kernel.bundles' => [], 'kernel.bundles_metadata' => [],
            'debug.file_link_format' => null,
        ]);
        $framework = new FrameworkExtension();
        $container->registerExtension($framework);
        $loader = new YamlFileLoader($container, new FileLocator(), $environment);
        foreach ($files as $file) {
            $loader->load($file);
        }
        $framework->load($container->getExtensionConfig('framework'), $container);

        return $container;
    }
}
