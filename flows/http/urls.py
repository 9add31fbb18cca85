"""Addresses as text: what we accept, and whose they are."""

import httpx

from flows.http.addresses import AddressRefused

URL_LIMIT = 4000            # characters


def parse_target(url: str) -> httpx.URL:
    """The address, without credentials and fragment. Raises AddressRefused for what is no http or https address."""
    if len(url) > URL_LIMIT:
        raise AddressRefused(f"the address is longer than {URL_LIMIT} characters")
    try:
        target = httpx.URL(url.strip())
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise AddressRefused("not a valid address") from error
    if target.scheme not in ("http", "https"):
        raise AddressRefused(f"only http and https addresses are visited, not {target.scheme[:20] or 'none'}:")
    if not target.host or (target.port or 0) > 65535:
        raise AddressRefused("the address has no host or no possible port")
    return target.copy_with(userinfo=b"", fragment=None)


def host_key(target: httpx.URL) -> str:
    """`name:port`: who gets one request at a time."""
    return f"{target.host}:{target.port or (443 if target.scheme == 'https' else 80)}"


def origin(target: httpx.URL) -> str:
    """`https://name:port`, without the port where it is the usual one."""
    return f"{target.scheme}://{target.netloc.decode('ascii')}"
