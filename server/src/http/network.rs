//! The network that a request comes from, for limits on sign-in. It is never stored and never logged.

use std::net::{IpAddr, SocketAddr};

use app::visit::Network;
use axum::{
    extract::{ConnectInfo, Request, State},
    middleware::Next,
    response::Response,
};

/// The proxy whose `X-Forwarded-For` is believed, if there is one.
#[derive(Clone, Copy)]
pub(super) struct Trusted(pub(super) Option<IpAddr>);

/// Puts the [`Network`] into the request.
pub(super) async fn find(State(trusted): State<Trusted>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let forwarded = request.headers().get_all("x-forwarded-for").iter().next_back().and_then(|v| v.to_str().ok());
    if let Some(address) = address(peer, forwarded, trusted) {
        request.extensions_mut().insert(Network(prefix(address)));
    }
    next.run(request).await
}

/// The last address of the last `X-Forwarded-For` is the one that the trusted proxy itself saw.
fn address(peer: Option<IpAddr>, forwarded: Option<&str>, trusted: Trusted) -> Option<IpAddr> {
    if peer.is_some() && peer == trusted.0 {
        return forwarded.and_then(|list| list.rsplit(',').next()?.trim().parse().ok()).or(peer);
    }
    peer
}

/// An IPv4 address, or the /64 of an IPv6 address, since a subscriber has a whole /64.
fn prefix(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            format!("{:x}:{:x}:{:x}:{:x}::/64", v6.segments()[0], v6.segments()[1], v6.segments()[2], v6.segments()[3])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Trusted, address, prefix};

    #[test]
    fn only_the_trusted_proxy_is_believed() {
        let proxy = "10.0.0.1".parse().ok();
        let stranger = "203.0.113.9".parse().ok();
        assert_eq!(address(stranger, Some("198.51.100.7"), Trusted(proxy)), stranger);
        assert_eq!(address(stranger, Some("198.51.100.7"), Trusted(None)), stranger);
        assert_eq!(address(proxy, Some("1.2.3.4, 198.51.100.7"), Trusted(proxy)), "198.51.100.7".parse().ok());
        assert_eq!(address(proxy, Some("nonsense"), Trusted(proxy)), proxy);
    }

    #[test]
    fn a_subscriber_is_one_network() {
        let of = |a: &str| prefix(a.parse().expect("an address"));
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }
}
