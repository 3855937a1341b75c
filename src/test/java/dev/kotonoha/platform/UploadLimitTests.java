package dev.kotonoha.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kotonoha.kernel.Problem;
import jakarta.servlet.ServletException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;

class UploadLimitTests {

    @ParameterizedTest
    @CsvSource({"/api/v1/contents/drafts, 1000, 200", "/api/v1/contents/drafts, 40000000, 413", "/write/file, 40000000, 413",
            "/api/v1/contents/drafts, -1, 411", "/api/v1/cards/import, 40000000, 200", "/import, 40000000, 200",
            "/import/it, 40000000, 413"})
    void filesMayBeLargeOnlyWhereTheyAreReadFromTheDisk(String path, long length, int status)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType("multipart/form-data; boundary=leaf");
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new UploadLimit((asked, answer, handler, failure) -> {
            answer.setStatus(((Problem) failure).getStatusCode().value());
            return new ModelAndView();
        }).doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() == null).isEqualTo(status != 200);
    }
}
