# shellcheck shell=sh disable=SC2034,SC2154 # its lists are read, and berth_root is set, where it is sourced
# The one list of what Berth needs from the distribution, and how it gets there. Sourced by packaging/run, packaging/test
# and .ci/run; sets nothing but names that begin with berth_. Debian 12, Debian 13 and Ubuntu 24.04 use the same names;
# a name that ends in ? exists on some of them only and is taken where it exists.

# Compiler, build tools and libraries with their headers. lld is taken for its speed: every test is a program to link.
berth_build_packages="g++ cmake ninja-build lld pkgconf file
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libexpected-dev libfyaml-dev zlib1g-dev libcli11-dev libssl-dev"

# What the window loads while it runs and no library names: the icon engine, Qt's own translations, the way to the keyring,
# the cursor library of Qt 6.5 and later on X11, and fonts.
berth_run_packages="qt6-svg-plugins? qt6-translations-l10n qt6-wayland libsecret-1-0 libxcb-cursor0
    fonts-dejavu-core ca-certificates"

# A session bus and a real keyring for the tests, and a reader of YAML that is not ours.
berth_test_packages="dbus-daemon dbus-session-bus-common gnome-keyring libsecret-1-0 ca-certificates python3-yaml
    fonts-dejavu-core qt6-svg-plugins? qt6-translations-l10n"

# The gates beyond the tests: format, lint, a second compiler, sanitizers and the package's checks.
berth_ci_packages="git clang libclang-rt-dev clang-format clang-tidy dpkg-dev desktop-file-utils appstream lintian devscripts
    shellcheck"

berth_say() {
    printf '==> %s\n' "$*"
}

# Prints those of the named packages that are not installed, one a line.
berth_missing() {
    # shellcheck disable=SC2046,SC2016 # a list of words is meant; dpkg-query fills in the ${}
    berth_have=" $(dpkg-query -W -f '${Package}=${db:Status-Status} ' $(printf '%s\n' "$@" | sed 's/?$//') 2>/dev/null || true) "
    for berth_package in "$@"; do
        berth_name=${berth_package%\?}
        case $berth_have in
        *" $berth_name=installed "*) continue ;;
        esac
        if [ "$berth_name" = "$berth_package" ] || berth_known "$berth_name"; then
            printf '%s\n' "$berth_name"
        fi
    done
}

berth_known() {
    [ -n "$(apt-cache --no-all-versions show "$1" 2>/dev/null)" ]
}

# berth_as_root COMMAND...: as it is for root, through sudo for everybody else.
berth_as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "Installing needs root: run this again as root or install sudo." >&2
        return 1
    fi
}

# berth_install WHY PACKAGE...: installs what is missing and says so; without anything missing apt is never called.
berth_install() {
    berth_why=$1
    shift
    berth_wanted=$(berth_missing "$@")
    [ -n "$berth_wanted" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "This script installs with apt (Debian 12, Debian 13, Ubuntu 24.04). On another system install these by hand:" >&2
        echo "$berth_wanted" >&2
        return 1
    fi
    # shellcheck disable=SC2086 # a list of words is meant
    berth_say "Installing $berth_why:" $berth_wanted
    berth_as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 update
    berth_wanted=$(berth_missing "$@") # the fresh lists may know one of the ? names
    # shellcheck disable=SC2086 # a list of words is meant
    berth_as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends $berth_wanted </dev/null
}

# How many compilers at once: one a processor, and about 1.5 GiB of memory for each.
berth_jobs() {
    berth_cpus=$(nproc)
    berth_fit=$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)
    [ "${berth_fit:-1}" -ge 1 ] || berth_fit=1
    if [ "$berth_fit" -lt "$berth_cpus" ]; then echo "$berth_fit"; else echo "$berth_cpus"; fi
}

# berth_configure PRESET [ARGUMENT...]: quiet unless it fails; ccache is used where it is installed.
berth_configure() {
    berth_preset=$1
    shift
    if command -v ccache >/dev/null 2>&1; then
        # The same source in another folder is the same source.
        export CCACHE_BASEDIR="$berth_root" CCACHE_NOHASHDIR=1
        set -- -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
    fi
    cmake --preset "$berth_preset" "$@"
}

berth_build() {
    cmake --build --preset "$1" --parallel "$(berth_jobs)"
}

# Called through sudo by a person whose own the tree is, everything after the installation is done as that person again,
# so that neither the build folder nor Berth's files end up root's. berth_drop_root SCRIPT [ARGUMENT...]
berth_drop_root() {
    [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_UID:-}" ] && [ "${SUDO_UID}" -ne 0 ] || return 0
    [ "$(stat -c %u "$berth_root")" -eq "$SUDO_UID" ] || return 0
    set -- env -u SUDO_UID "$@"
    if [ -d "/run/user/$SUDO_UID" ]; then
        set -- env XDG_RUNTIME_DIR="/run/user/$SUDO_UID" DBUS_SESSION_BUS_ADDRESS="unix:path=/run/user/$SUDO_UID/bus" "$@"
    fi
    exec sudo -H -u "#$SUDO_UID" --preserve-env=DISPLAY,WAYLAND_DISPLAY,XAUTHORITY,CI,QT_QPA_PLATFORM "$@"
}
